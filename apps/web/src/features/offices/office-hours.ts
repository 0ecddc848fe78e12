/** Hours of one weekday, Monday 1. */
export interface DayHours {
  readonly weekday: number;
  readonly intervals: readonly { readonly from: string; readonly to: string }[];
}

/** A run of days with the same hours: «пн–пт 08:00–12:00, 13:00–17:00». */
export interface HoursRun {
  readonly from: number;
  readonly to: number;
  /** Empty on days off. */
  readonly hours: string;
}

/** Neighbouring days with equal hours together; days off are left out. */
export function runsOfWeek(week: readonly DayHours[]): readonly HoursRun[] {
  const runs: HoursRun[] = [];
  for (const { weekday, intervals } of week.toSorted((a, b) => a.weekday - b.weekday)) {
    const hours = intervals.map(({ from, to }) => `${from}–${to}`).join(', ');
    const last = runs.at(-1);
    if (last !== undefined && last.hours === hours && last.to === weekday - 1) runs[runs.length - 1] = { ...last, to: weekday };
    else runs.push({ from: weekday, to: weekday, hours });
  }
  return runs.filter((run) => run.hours !== '');
}
