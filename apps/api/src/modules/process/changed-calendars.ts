import { type CalendarDayKind, type CivilDate, type SlaCalendars, DayCalendar } from '@ortalyk/domain';
import type { CalendarSet } from '../standards/index.js';
import { type ClockCalendar, keptDays, keptUntil, officeOfClock, saysTheSame } from './clock-snapshot.js';

/** Dates a calendar will say something else of; null: it says nothing of the date any more. */
export interface CalendarChange {
  /** Codes of the calendars that change: the amended one and those laid over it that say nothing of the date themselves, by date. */
  readonly codesOn: ReadonlyMap<CivilDate, readonly string[]>;
  readonly kinds: ReadonlyMap<CivilDate, CalendarDayKind | null>;
  /** The last sure year afterwards, where a year is loaded. */
  readonly knownToYear?: number | undefined;
  /** The calendar that moved clocks are counted by from now on, where theirs is removed. */
  readonly takenOverBy?: string | undefined;
}

/** Calendars as they would be. Clocks share what they keep, so each kept calendar is prepared once, and each day calendar once for all offices. */
export class ChangedCalendars {
  readonly #change: CalendarChange;
  readonly #prepared = new WeakMap<CalendarSet, Map<ClockCalendar, SlaCalendars>>();
  readonly #live = new WeakMap<CalendarSet, Map<string, SlaCalendars>>();
  readonly #days = new Map<DayCalendar, DayCalendar>();
  readonly #after = new Map<ClockCalendar, Map<CivilDate, ClockCalendar>>();

  constructor(change: CalendarChange) {
    this.#change = change;
  }

  /** What a clock would be counted on. */
  of(set: CalendarSet, kept: ClockCalendar): SlaCalendars {
    const known = this.#prepared.get(set) ?? new Map<ClockCalendar, SlaCalendars>();
    this.#prepared.set(set, known);
    const made = known.get(kept) ?? this.#make(set, kept);
    known.set(kept, made);
    return made;
  }

  /** What a moved clock keeps from now on: its stretch, as far as its new due needs, with the changed dates and not those of other changes it did not follow. */
  keptAfter(set: CalendarSet, kept: ClockCalendar, dueOn: CivilDate): ClockCalendar {
    const until = keptUntil(dueOn);
    const to = until > kept.to ? until : kept.to;
    const known = this.#after.get(kept) ?? new Map<CivilDate, ClockCalendar>();
    this.#after.set(kept, known);
    const made = known.get(to) ?? this.#keep(set, { ...kept, to }, kept.to);
    known.set(to, made);
    return made;
  }

  #keep(set: CalendarSet, kept: ClockCalendar, sureTo: CivilDate): ClockCalendar {
    const touched = new Set([...this.#change.kinds.keys()].filter((on) => this.#concerns(kept.days, on)));
    const later = set.dayCalendar(kept.days).days.definition.exceptions.filter(({ on }) => on > sureTo && on <= kept.to).map(({ on, kind }) => [on, kind] as const);
    const own = [...kept.dates, ...later].filter(([on]) => !touched.has(on));
    const changed = [...touched].flatMap((on) => {
      const kind = this.#change.kinds.get(on) ?? null;
      return kind === null || on < kept.from || on > kept.to ? [] : [[on, kind] as const];
    });
    return { ...kept, days: this.#change.takenOverBy ?? kept.days, dates: [...own, ...changed].toSorted(([a], [b]) => (a < b ? -1 : 1)) };
  }

  #make(set: CalendarSet, kept: ClockCalendar): SlaCalendars {
    const { days } = set.dayCalendar(kept.days);
    const office = officeOfClock(kept);
    if (!saysTheSame(set, kept)) return set.slaOn(office, this.#changed(keptDays(days, kept)));
    const shared = this.#live.get(set) ?? new Map<string, SlaCalendars>();
    this.#live.set(set, shared);
    const key = JSON.stringify([kept.days, office.code, office.timeZone, office.hours]);
    const made = shared.get(key) ?? set.slaOn(office, this.#changed(days));
    shared.set(key, made);
    return made;
  }

  #changed(days: DayCalendar): DayCalendar {
    const known = this.#days.get(days);
    if (known !== undefined) return known;
    const { definition } = days;
    const others = definition.exceptions.filter(({ on }) => !this.#change.kinds.has(on) || !this.#concerns(days.code, on));
    const changed = [...this.#change.kinds].flatMap(([on, kind]) => (kind === null || !this.#concerns(days.code, on) ? [] : [{ on, kind, name: null }]));
    const exceptions = [...others, ...changed].toSorted((a, b) => (a.on < b.on ? -1 : 1));
    const made = new DayCalendar({ ...definition, exceptions, knownToYear: this.#change.knownToYear ?? definition.knownToYear });
    this.#days.set(days, made);
    return made;
  }

  #concerns(code: string, on: CivilDate): boolean {
    return this.#change.codesOn.get(on)?.includes(code) === true;
  }
}
