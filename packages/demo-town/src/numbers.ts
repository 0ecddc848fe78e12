import type { NumberSeries } from '@ortalyk/standards';
import type { TownRows } from './rows.js';
import type { TownHooks } from './hooks.js';

/** Gapless numbers as the running product takes them: one counter for each kind, series, office and year. */
export class NumberBook {
  readonly #series: ReadonlyMap<string, NumberSeries>;
  readonly #hooks: TownHooks;
  readonly #counters = new Map<string, { kind: string; series: string; officeId: string | null; year: number; last: number }>();

  constructor(series: readonly NumberSeries[], hooks: TownHooks) {
    this.#series = new Map(series.map((entry) => [entry.kind, entry]));
    this.#hooks = hooks;
  }

  /** The next number of a series, or null where the pack has no such series. */
  next(seriesKind: string, office: { readonly id: string; readonly code: string }, year: number): string | null {
    const series = this.#series.get(seriesKind);
    if (series === undefined) return null;
    const key = this.#hooks.seriesKey(series, office.id, year);
    const id = `${key.kind}|${key.series}|${key.officeId ?? ''}|${key.year}`;
    const counter = this.#counters.get(id) ?? { ...key, last: 0 };
    counter.last += 1;
    this.#counters.set(id, counter);
    return this.#hooks.formatNumber(series, { office: office.code, year, n: counter.last });
  }

  /** What `number_series` must hold so that the next number goes on without a gap. */
  rows(): readonly TownRows['number_series'][] {
    return [...this.#counters.values()];
  }
}
