/** How a deadline reads at a moment: the words' key in the `time` catalogue with its values, and whether it worries. */
export interface TimeLeft {
  readonly tone: 'calm' | 'soon' | 'late';
  readonly key: 'left.days' | 'left.hours' | 'left.minutes' | 'late.days' | 'late.hours' | 'late.minutes';
  readonly params: { readonly count?: number; readonly hours?: number; readonly minutes?: number };
}

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/** Time to the instant `dueAt` (ISO 8601) as seen at `nowMs`; whole civil days of `timeZone` from 24 hours up, hours and minutes below. */
export function timeLeft(dueAt: string, nowMs: number, timeZone: string): TimeLeft {
  const dueMs = Date.parse(dueAt);
  const late = nowMs > dueMs;
  // Late rounds down so that a minute past due never reads as more; left rounds up so that «0 мин» is not shown while there is time.
  const minutes = late ? Math.floor((nowMs - dueMs) / minuteMs) : Math.ceil((dueMs - nowMs) / minuteMs);
  const side = late ? 'late' : 'left';
  const tone = late ? 'late' : minutes <= dayMinutes ? 'soon' : 'calm';
  if (minutes > dayMinutes) {
    const count = Math.abs(civilDay(dueMs, timeZone) - civilDay(nowMs, timeZone));
    return { tone, key: `${side}.days`, params: { count: Math.max(1, count) } };
  }
  if (minutes >= 60) return { tone, key: `${side}.hours`, params: { hours: Math.floor(minutes / 60), minutes: minutes % 60 } };
  return { tone, key: `${side}.minutes`, params: { minutes } };
}

/** Number of the civil day in `timeZone`, days since 1970-01-01. */
function civilDay(atMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(atMs);
  return Date.parse(`${parts}T00:00:00Z`) / (dayMinutes * minuteMs);
}
