import type { NumberSeries } from '@ortalyk/standards';
import type { TownRows } from './rows.js';
import type { TownHooks } from './hooks.js';

interface Counter { readonly row: { -readonly [Key in keyof TownRows['number_series']]: TownRows['number_series'][Key] }; readonly write: (n: number) => string }

/** Gapless numbers as the running product takes them: one counter for each kind, series, office and year. */
export class NumberBook {
  readonly #series: ReadonlyMap<string, NumberSeries>;
  readonly #hooks: TownHooks;
  /** By the row's own key. */
  readonly #rows = new Map<string, Counter['row']>();
  /** By what is asked for: several offices or years may share a row. */
  readonly #counters = new Map<string, Map<string, Counter | null>>();

  constructor(series: readonly NumberSeries[], hooks: TownHooks) {
    this.#series = new Map(series.map((entry) => [entry.kind, entry]));
    this.#hooks = hooks;
  }

  /** The next number of a series, or null where the pack has no such series. */
  next(seriesKind: string, office: { readonly id: string; readonly code: string }, year: number): string | null {
    const place = `${office.id} ${year}`;
    let ofKind = this.#counters.get(seriesKind);
    if (ofKind === undefined) this.#counters.set(seriesKind, (ofKind = new Map<string, Counter | null>()));
    let counter = ofKind.get(place);
    if (counter === undefined) ofKind.set(place, (counter = this.#counter(seriesKind, office, year)));
    if (counter === null) return null;
    counter.row.last += 1;
    return counter.write(counter.row.last);
  }

  /** What `number_series` must hold so that the next number goes on without a gap. */
  rows(): readonly TownRows['number_series'][] {
    return [...this.#rows.values()];
  }

  #counter(seriesKind: string, office: { readonly id: string; readonly code: string }, year: number): Counter | null {
    const series = this.#series.get(seriesKind);
    if (series === undefined) return null;
    const key = this.#hooks.seriesKey(series, office.id, year);
    const id = JSON.stringify(key);
    const row = this.#rows.get(id) ?? { ...key, last: 0 };
    this.#rows.set(id, row);
    return { row, write: this.#hooks.numberWriter(series, { office: office.code, year }) };
  }
}
