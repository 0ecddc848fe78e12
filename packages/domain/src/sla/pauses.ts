import type { Instant } from '../shared/civil-date.js';
import type { Pause } from './deadline-types.js';

/** A closed stretch in which a clock stands still, half-open. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** T24: pauses in order, overlapping and touching ones joined, open ones ended at `now`, empty ones dropped. */
export function mergePauses(pauses: readonly Pick<Pause, 'from' | 'to'>[], now: Instant | undefined): readonly Stretch[] {
  const closed = pauses
    .map(({ from, to }) => ({ from, to: to ?? Math.max(from, now ?? from) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  const merged: { from: Instant; to: Instant }[] = [];
  for (const pause of closed) {
    const last = merged.at(-1);
    if (last !== undefined && pause.from <= last.to) last.to = Math.max(last.to, pause.to);
    else merged.push(pause);
  }
  return merged;
}

/** The pause that is still open, if any. */
export function openPause(pauses: readonly Pause[]): Pause | null {
  return pauses.find((pause) => pause.to === null) ?? null;
}
