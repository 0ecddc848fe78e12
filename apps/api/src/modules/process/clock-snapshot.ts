import {
  type CalendarDayKind, type Cap, type CivilDate, type ClockUnit, type Deadline, type Instant, type LocalizedText, type NormForce, type NormSnapshot, type ResolvedTerm,
  type SlaCalendars, DayCalendar, addCalendarDays, civilParts, snapshotNorm, toEpochDay,
} from '@ortalyk/domain';
import type { WeekHours } from '@ortalyk/standards';
import type { CalendarSet, OfficeHours } from '../standards/index.js';

/** One step's share of a promise summed along a branch (T21). */
export interface ClockPart {
  readonly stepId: string;
  readonly normId: string;
  readonly clause: string;
  readonly unit: ClockUnit;
  readonly limit: number;
  readonly target: number | null;
  /** How the part is read where its own words are doubtful (T13). */
  readonly reading?: LocalizedText | null | undefined;
}

/** What a clock keeps of its norm (T21); a promise over several steps keeps its parts. */
export interface ClockNorm extends NormSnapshot {
  readonly parts?: readonly ClockPart[] | undefined;
  /** The company's override the amounts come from, where they are not the edition's own. */
  readonly overrideId?: string | undefined;
  /** T17: the clock is a cap over its chain — never rolled, and growing by pauses only where its clause says so. */
  readonly cap?: { readonly growsByPauses: boolean } | undefined;
  /** T17: the cap of the chain the step stands under, counted from the chain's own start. */
  readonly under?: Cap | undefined;
  /** T12: the clock is due before this event instead of after its start. */
  readonly before?: Instant | undefined;
}

/**
 * What a clock keeps of its calendars: the office's hours, and the dates of the months it counts in that are not like their weekday.
 * Whole months, so that all clocks of an office that begin in one month and end in another keep the same one (decision 11).
 */
export interface ClockCalendar {
  readonly days: string;
  readonly office: string;
  readonly timeZone: string;
  readonly hours: WeekHours | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly dates: readonly (readonly [CivilDate, CalendarDayKind])[];
}

/** Dates kept past the due at least. */
const MARGIN_DAYS = 14;

/** A term about to be frozen: a promise over several steps with its parts. */
export interface FrozenTerm {
  readonly term: ResolvedTerm;
  readonly parts: readonly ClockPart[];
}

/** Freezes a term with its edition and calendars. */
export function freezeNorm({ term, parts }: FrozenTerm, editionId: string, calendars: SlaCalendars): ClockNorm {
  const norm = snapshotNorm(term, editionId, calendars);
  return parts.length === 0 ? norm : { ...norm, parts };
}

/** T17: the cap a kept clock is, or the cap its chain stands under; null where there is none. */
export function capOf(norm: ClockNorm, startsAt: Instant): Cap | null {
  return norm.cap === undefined ? (norm.under ?? null) : { term: norm, startsAt, clause: norm.clause, ...norm.cap };
}

/** Freezes the calendars a deadline was counted on. */
export function freezeCalendar(set: CalendarSet, office: OfficeHours, deadline: Deadline): ClockCalendar {
  const first = monthOf(set.hoursOf(office).zone.dayAt(deadline.startsAt));
  const last = monthOf(toEpochDay(deadline.dueOn) + MARGIN_DAYS);
  const known = frozen(set, office);
  const key = first * MONTHS_AT_MOST + last;
  const same = known.get(key);
  if (same !== undefined) return same;
  const { days } = set.dayCalendar(office.calendarCode);
  const [from, to] = [firstOf(first), addCalendarDays(firstOf(last + 1), -1)];
  const dates = days.definition.exceptions.filter(({ on }) => on >= from && on <= to).map(({ on, kind }) => [on, kind] as const);
  const calendar = { days: days.code, office: office.code, timeZone: office.timeZone, hours: office.hours, from, to, dates };
  known.set(key, calendar);
  return calendar;
}

/** More months than a calendar has. */
const MONTHS_AT_MOST = 1_000_000;
const frozenOfSet = new WeakMap<CalendarSet, WeakMap<OfficeHours, Map<number, ClockCalendar>>>();

/** What was frozen of an office so far, by months. */
function frozen(set: CalendarSet, office: OfficeHours): Map<number, ClockCalendar> {
  const offices = frozenOfSet.get(set) ?? new WeakMap<OfficeHours, Map<number, ClockCalendar>>();
  frozenOfSet.set(set, offices);
  const known = offices.get(office) ?? new Map<number, ClockCalendar>();
  offices.set(office, known);
  return known;
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const { year, month } = civilParts(day);
  return year * 12 + month - 1;
}

function firstOf(month: number): CivilDate {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** The last date kept for a due: the end of a month, late enough for it to roll over the longest holidays. */
export function keptUntil(dueOn: CivilDate): CivilDate {
  return addCalendarDays(firstOf(monthOf(toEpochDay(dueOn) + MARGIN_DAYS) + 1), -1);
}

/** The office of a kept clock, with the hours it had. */
export function officeOfClock(kept: ClockCalendar): OfficeHours {
  return { code: kept.office, timeZone: kept.timeZone, hours: kept.hours, calendarCode: kept.days };
}

/** The calendars a clock was promised on: the prepared ones while they say the same, else rebuilt from what the clock kept. */
export function thawCalendars(set: CalendarSet, kept: ClockCalendar): SlaCalendars {
  const known = thawed.get(set)?.get(kept);
  if (known !== undefined) return known;
  const office = officeOfClock(kept);
  const calendars = saysTheSame(set, kept) ? set.slaOf(office) : set.slaOn(office, keptDays(set.dayCalendar(kept.days).days, kept));
  const ofSet = thawed.get(set) ?? new WeakMap<ClockCalendar, SlaCalendars>();
  thawed.set(set, ofSet);
  ofSet.set(kept, calendars);
  return calendars;
}

/** Clocks share what they keep: each kept calendar is prepared once for a set. */
const thawed = new WeakMap<CalendarSet, WeakMap<ClockCalendar, SlaCalendars>>();

/** True where nobody amended the dates a clock kept. */
export function saysTheSame(set: CalendarSet, { days: code, from, to, dates }: ClockCalendar): boolean {
  const present = set.dayCalendar(code);
  if (present.days.code !== code) return true;
  const inside = present.days.definition.exceptions.filter(({ on }) => on >= from && on <= to);
  return inside.length === dates.length && inside.every(({ on, kind }, index) => dates[index]?.[0] === on && dates[index][1] === kind);
}

/** A day calendar that says of the kept stretch what the clock kept, and of other dates what it says itself. */
export function keptDays({ definition }: DayCalendar, kept: Pick<ClockCalendar, 'from' | 'to' | 'dates'>): DayCalendar {
  const names = new Map(definition.exceptions.map(({ on, name }) => [on, name]));
  const outside = definition.exceptions.filter(({ on }) => on < kept.from || on > kept.to);
  const inside = kept.dates.map(([on, kind]) => ({ on, kind, name: names.get(on) ?? null }));
  return new DayCalendar({ ...definition, exceptions: [...outside, ...inside] });
}

/** Whether any of several terms binds, and how surely: the weakest force that still binds is shown. */
export function forceOf(terms: readonly ResolvedTerm[]): NormForce {
  if (terms.every((term) => term.force === 'informative')) return 'informative';
  return terms.some((term) => term.force === 'readAs') ? 'readAs' : 'inForce';
}

/** The readings of a composed term's parts, each once, in the order of the parts; null where every part says it plainly. */
export function readingOf(terms: readonly Pick<ResolvedTerm, 'reading'>[]): LocalizedText | null {
  const readings = terms.flatMap(({ reading }) => reading ?? []);
  if (readings.length === 0) return null;
  const join = (pick: (reading: LocalizedText) => string): string => [...new Set(readings.map(pick))].join('; ');
  return { ru: join(({ ru }) => ru), kk: join(({ ru, kk }) => kk ?? ru), en: join(({ ru, en }) => en ?? ru) };
}

/** A clock's own start: its norm counts from this moment of its trigger (T23). */
export interface TriggerTimes {
  readonly happenedAt: Instant;
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
}
