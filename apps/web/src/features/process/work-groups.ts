export const WORK_GROUPS = ['late', 'today', 'week', 'later', 'noTerm'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

/** Where «now» stands for the reader: the instant, the civil date and the last day of this week in the office's zone. */
export interface WorkNow {
  readonly at: number;
  readonly on: string;
  readonly weekEndsOn: string;
}

/** The group a step belongs to: late is an instant already past, the rest are civil dates of the office. */
export function workGroupOf(due: { readonly at: number; readonly on: string } | null, now: WorkNow): WorkGroup {
  if (due === null) return 'noTerm';
  if (due.at < now.at) return 'late';
  if (due.on <= now.on) return 'today';
  return due.on <= now.weekEndsOn ? 'week' : 'later';
}

/** True where a fresh answer differs from what is being read, in membership, order or version; the bar then offers it instead of moving rows. */
export function rowsDiffer(shown: readonly { id: string; version: number }[], fresh: readonly { id: string; version: number }[]): boolean {
  if (shown.length !== fresh.length) return true;
  return shown.some((row, at) => row.id !== fresh[at]?.id || row.version !== fresh[at]?.version);
}
