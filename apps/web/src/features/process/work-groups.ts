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

/** True where a fresh answer has other rows or another order: showing it would move what is being read. New values of the same rows move nothing. */
export function rowsDiffer(shown: readonly { readonly id: string }[], fresh: readonly { readonly id: string }[]): boolean {
  if (shown.length !== fresh.length) return true;
  return shown.some((row, at) => row.id !== fresh[at]?.id);
}
