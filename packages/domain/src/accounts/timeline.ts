import type { CivilDate } from '../shared/civil-date.js';

/** A dated value: it holds from `fromOn` up to, not including, `toOn`; null while it holds. */
export interface Dated<V> {
  readonly id: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate | null;
  readonly value: V;
}

/** What setting a value changes: facts superseded, and facts written in their place. Nothing is changed in place or deleted. */
export interface TimelineChange<V> {
  readonly superseded: readonly string[];
  /** `keptFrom` names the superseded fact a shortened one comes from, so that it keeps its document. */
  readonly added: readonly { readonly fromOn: CivilDate; readonly toOn: CivilDate | null; readonly value: V; readonly keptFrom: string | null }[];
}

/**
 * Sets a value from a day on: later values give way, the one that held on that day is cut short. Null where the timeline says exactly
 * that already.
 */
export function setFrom<V>(timeline: readonly Dated<V>[], fromOn: CivilDate, value: V): TimelineChange<V> | null {
  const touched = timeline.filter(({ toOn }) => toOn === null || toOn > fromOn);
  const [first] = touched;
  if (touched.length === 1 && first !== undefined && first.fromOn <= fromOn && first.toOn === null && first.value === value) return null;
  const cut = touched.filter((fact) => fact.fromOn < fromOn).map((fact) => ({ fromOn: fact.fromOn, toOn: fromOn, value: fact.value, keptFrom: fact.id }));
  return { superseded: touched.map(({ id }) => id), added: [...cut, { fromOn, toOn: null, value, keptFrom: null }] };
}

/** The value that holds on a day; null where none does. */
export function valueOn<V>(timeline: readonly Dated<V>[], on: CivilDate): V | null {
  return timeline.find(({ fromOn, toOn }) => fromOn <= on && (toOn === null || toOn > on))?.value ?? null;
}

/** Months (`YYYY-MM`) already charged that a change from a day touches: from its month up to the one before the present month. */
export function recalculationMonths(fromOn: CivilDate, today: CivilDate): readonly string[] {
  const months: string[] = [];
  let [year, month] = [Number(fromOn.slice(0, 4)), Number(fromOn.slice(5, 7))];
  const present = today.slice(0, 7);
  for (;;) {
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (text >= present) return months;
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
