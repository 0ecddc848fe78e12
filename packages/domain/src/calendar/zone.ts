import { type EpochDay, type Instant, MS_PER_DAY, MS_PER_MINUTE } from '../shared/civil-date.js';

/** The years whose zone rules are tabulated; outside them the nearest offset is kept. */
const TABLE_FROM = 0;
const TABLE_TO = 4_102_444_800_000; // 2100-01-01
/** No zone changes its clocks back and forth within a shorter time (Morocco's Ramadan pause is 29 days). */
const PROBE_STEP = 13 * MS_PER_DAY;

/**
 * Numeric offset table of one IANA zone (T1): between `transitions[i - 1]` and `transitions[i]` local time is UTC + `offsets[i]`.
 * A local time in a gap is read with the offset before it (02:30 becomes 03:30, as RFC 5545 and Temporal's `compatible` do); a local time
 * that happens twice is its first occurrence.
 */
export class ZoneRules {
  readonly timeZone: string;
  readonly #transitions: Float64Array;
  readonly #offsets: Float64Array;
  #last = 0;

  constructor(timeZone: string, transitions: readonly Instant[], offsetsMs: readonly number[]) {
    this.timeZone = timeZone;
    this.#transitions = Float64Array.from(transitions);
    this.#offsets = Float64Array.from(offsetsMs);
  }

  /** Milliseconds that local time is ahead of UTC at an instant. */
  offsetAt(at: Instant): number {
    return this.#offsets[this.#indexAt(at)] ?? 0;
  }

  /** Minutes that local time is ahead of UTC at an instant. */
  offsetMinutesAt(at: Instant): number {
    return this.offsetAt(at) / MS_PER_MINUTE;
  }

  /** Wall-clock reading as milliseconds «as if UTC». */
  toLocal(at: Instant): number {
    return at + this.offsetAt(at);
  }

  /** Civil day of an instant. */
  dayAt(at: Instant): EpochDay {
    return Math.floor((at + this.offsetAt(at)) / MS_PER_DAY);
  }

  /** Instant of a wall-clock reading; in a gap moved later by the gap, in an overlap the first occurrence. */
  toInstant(local: number): Instant {
    const before = this.offsetAt(local - MS_PER_DAY);
    const after = this.offsetAt(local + MS_PER_DAY);
    if (before === after && this.offsetAt(local - before) === before) return local - before;
    const early = local - Math.max(before, after);
    if (early + this.offsetAt(early) === local) return early;
    const late = local - Math.min(before, after);
    if (late + this.offsetAt(late) === local) return late;
    return local - before;
  }

  /** Instant of an edge of working time: like `toInstant`, but an edge in a gap is the gap itself, so that no interval turns over. */
  edgeInstant(local: number): Instant {
    const at = this.toInstant(local);
    if (at + this.offsetAt(at) === local) return at;
    return this.#transitions[this.#indexAt(at) - 1] ?? at;
  }

  /** Instant at which a civil day begins: its first midnight, or the first moment after a gap that swallows midnight. */
  startOfDay(day: EpochDay): Instant {
    return this.edgeInstant(day * MS_PER_DAY);
  }

  #indexAt(at: Instant): number {
    const transitions = this.#transitions;
    const last = this.#last;
    const lower = transitions[last - 1];
    const upper = transitions[last];
    if ((lower === undefined || at >= lower) && (upper === undefined || at < upper)) return last;
    let low = 0;
    let high = transitions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((transitions[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    this.#last = low;
    return low;
  }
}

const tables = new Map<string, ZoneRules>();

/** Rules of an IANA zone, tabulated once per process from the platform's zone data; null for an unknown zone name. */
export function zoneRules(timeZone: string): ZoneRules | null {
  const known = tables.get(timeZone);
  if (known !== undefined) return known;
  const offsetAt = offsetReader(timeZone);
  if (offsetAt === null) return null;
  const rules = tabulate(timeZone, offsetAt);
  tables.set(timeZone, rules);
  return rules;
}

/** Rules of a zone named in our own data; throws a RangeError for an unknown name (a bug in the data, found by validation). */
export function requireZone(timeZone: string): ZoneRules {
  const rules = zoneRules(timeZone);
  if (rules === null) throw new RangeError(`unknown time zone: ${timeZone}`);
  return rules;
}

function tabulate(timeZone: string, offsetAt: (at: Instant) => number): ZoneRules {
  const transitions: Instant[] = [];
  let offset = offsetAt(TABLE_FROM);
  const offsets = [offset];
  for (let from = TABLE_FROM; from < TABLE_TO; from += PROBE_STEP) {
    const to = Math.min(from + PROBE_STEP, TABLE_TO);
    const next = offsetAt(to);
    if (next === offset) continue;
    transitions.push(transitionBetween(from, to, offsetAt));
    offsets.push(next);
    offset = next;
  }
  return new ZoneRules(timeZone, transitions, offsets);
}

function transitionBetween(from: Instant, to: Instant, offsetAt: (at: Instant) => number): Instant {
  const before = offsetAt(from);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function offsetReader(timeZone: string): ((at: Instant) => number) | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', year: 'numeric' });
  } catch {
    return null;
  }
  return (at) => {
    const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(format.format(at));
    if (match === null || match[1] === undefined) return 0;
    const seconds = (Number(match[2]) * 60 + Number(match[3])) * 60 + Number(match[4] ?? 0);
    return (match[1] === '-' ? -1 : 1) * seconds * 1000;
  };
}
