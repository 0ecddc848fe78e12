import {
  type Cap, type ClockStatus, type Deadline, type Instant, type LocalizedText, type Norm, type Pause, type ResolvedTerm, type SlaCalendars, type StepDefinition, capDueAt,
  clockStart, clockState, computeDeadline, computePromise, isBinding,
} from '@ortalyk/domain';
import type { Pack } from '@ortalyk/standards';
import { backwardDeadline } from './backward-deadline.js';
import type { CalendarSet, Edition, OfficeHours, Route } from '../standards/index.js';
import {
  type ClockCalendar, type ClockNorm, type ClockPart, type TriggerTimes, capOf, forceOf, freezeCalendar, freezeNorm, readingOf, thawCalendars,
} from './clock-snapshot.js';

/** Everything a clock is counted with: the edition, the calendars, the office whose units are responsible. */
export interface Counting {
  readonly edition: Edition;
  readonly calendars: CalendarSet;
  readonly office: OfficeHours;
}

/** A clock about to be written, with its deadline counted. */
export interface ClockDraft {
  readonly subject: 'promise' | 'step' | 'cap' | 'legal' | 'handling';
  readonly norm: ClockNorm;
  readonly calendar: ClockCalendar;
  readonly binding: boolean;
  readonly deadline: Deadline;
  readonly warningAt: Instant | null;
}

/** The norm id of the intake term, which no standard prints (T20). */
export const INTAKE_NORM = 'intake';

const INTAKE_LABEL: LocalizedText = { ru: 'Принять в работу', kk: 'Жұмысқа қабылдау', en: 'Take up the work' };

/** T21: the promise of a route — the pack's overall term, or the sum of the step limits; null where no step has a term that waits. */
export function promiseDraft(counting: Counting, route: Route, times: TriggerTimes): ClockDraft | null {
  const { edition } = counting;
  const total = edition.term(route.branch.totalNormId);
  if (total !== null) return draft(counting, { subject: 'promise', term: total, startsAt: clockStart(times, total.countsFrom) });
  const parts = promiseParts(edition, route.steps);
  const [first] = parts;
  if (first === undefined) return null;
  const terms = parts.map(({ term }) => term);
  const composed: ResolvedTerm = {
    ...summedTerm(terms), normId: `${route.map.id}/${route.branch.id}`, clause: route.branch.clause, label: route.map.label, force: forceOf(terms),
    countsFrom: first.term.countsFrom, readAs: terms.every(({ readAs }) => readAs === first.term.readAs) ? first.term.readAs : null, reading: readingOf(terms), judged: 'case',
  };
  return draft(counting, { subject: 'promise', term: composed, startsAt: clockStart(times, first.term.countsFrom), parts: parts.map(toPart) });
}

/** When the trigger of a step came, and the cap its chain stands under (T17). */
export interface StepTimes extends TriggerTimes {
  readonly under?: Cap | null | undefined;
}

/**
 * The clock of a step just opened. T17: it is due at the earlier of its own term and the cap of its chain. T20: where its norm measures handling, only the wait for it to be taken is counted, and never breached.
 * T15: an average is judged over a period, so no single step runs against it.
 */
export function stepDraft(counting: Counting, step: StepDefinition, times: StepTimes): ClockDraft | null {
  const norm = step.normId === null ? null : counting.edition.norm(step.normId);
  const term = counting.edition.term(step.normId);
  if (norm === null || term === null || isAverage(norm)) return null;
  const { under } = times;
  if (isHandling(norm)) return draft(counting, { subject: 'step', term: intakeTerm(term, counting.edition.pack), startsAt: clockStart(times, 'registered'), under });
  return draft(counting, { subject: 'step', term, startsAt: clockStart(times, term.countsFrom), under });
}

/** T20: the clock that runs from the moment work is taken up; null where the step's norm is an ordinary term. */
export function handlingDraft(counting: Counting, step: StepDefinition, takenAt: Instant): ClockDraft | null {
  const norm = step.normId === null ? null : counting.edition.norm(step.normId);
  const term = counting.edition.term(step.normId);
  if (norm === null || term === null || !isHandling(norm)) return null;
  return draft(counting, { subject: 'handling', term, startsAt: takenAt });
}

/** Terms of law above the standard: second clocks beside the promise (T21). */
export function legalDrafts(counting: Counting, times: TriggerTimes): readonly ClockDraft[] {
  return counting.edition.pack.legalCaps.map((cap) => {
    const { amount, unit } = cap.normTerm;
    const term: ResolvedTerm = {
      normId: cap.id, clause: cap.clause, label: cap.label, unit: unit === 'bareDays' ? bareDays(counting.edition.pack.standard.dayDefault) : unit, limit: amount,
      target: null, force: cap.force, countsFrom: 'registered', readAs: null, reading: cap.note, judged: 'case',
    };
    return draft(counting, { subject: 'legal', term, startsAt: times.registeredAt });
  });
}

/** T17: the pack's caps over the whole chain of a route, counted from its registration. */
export function capDrafts(counting: Counting, route: Route, times: TriggerTimes): readonly ClockDraft[] {
  return capsOf(counting.edition, route).map(({ term, growsByPauses }) => draft(counting, { subject: 'cap', term, startsAt: times.registeredAt, cap: { growsByPauses } }));
}

/** T17: the cap a route's chain stands under, counted from the chain's start; the earliest where the pack has several, null where it has none. */
export function chainCap(counting: Counting, route: Route, startsAt: Instant): Cap | null {
  const calendars = counting.calendars.slaOf(counting.office);
  return capsOf(counting.edition, route)
    .map(({ term, growsByPauses }): Cap => ({ term: { unit: term.unit, limit: term.limit }, startsAt, growsByPauses, clause: term.clause }))
    .toSorted((a, b) => capDueAt(a, calendars, []) - capDueAt(b, calendars, []))[0] ?? null;
}

function capsOf(edition: Edition, { map, branch }: Route): readonly { readonly term: ResolvedTerm; readonly growsByPauses: boolean }[] {
  const caps = edition.pack.chainCaps.filter(({ mapId, branchIds }) => mapId === map.id && (branchIds === null || branchIds.includes(branch.id)));
  return caps.flatMap(({ normId, pauseClause }) => {
    const term = edition.term(normId);
    return term === null ? [] : [{ term, growsByPauses: pauseClause !== null }];
  });
}

/** Counts a kept clock again from its snapshot: `pauses` as the events tell, an open one up to `now`. */
export function recount(norm: ClockNorm, calendars: SlaCalendars, run: { readonly startsAt: Instant; readonly pauses: readonly Pause[]; readonly now: Instant }): Deadline {
  if (norm.before !== undefined) return backwardDeadline(norm, calendars, { before: norm.before, startsAt: run.startsAt });
  const parts = norm.parts ?? [];
  const composed = parts.length === 0 ? null : computePromise({ steps: parts, total: null, calendars, ...run });
  return composed ?? computeDeadline({ term: norm, calendars, cap: capOf(norm, run.startsAt), ...run });
}

/** T18: of the clocks on one result, the earliest due that binds; null where none does. */
export function bindingDue(drafts: readonly Pick<ClockDraft, 'binding' | 'deadline'>[]): Instant | null {
  return drafts.filter((clock) => clock.binding).reduce<Instant | null>((due, { deadline }) => (due === null ? deadline.dueAt : Math.min(due, deadline.dueAt)), null);
}

/** How a clock ends: one that can never breach was only measured (T15, T16). */
export function stoppedStatus(binding: boolean): ClockStatus {
  return binding ? 'stopped' : 'measured';
}

/** Calendars of a kept clock. */
export function calendarsOfClock(set: CalendarSet, calendar: ClockCalendar): SlaCalendars {
  return thawCalendars(set, calendar);
}

interface DraftParts {
  readonly subject: ClockDraft['subject'];
  readonly term: ResolvedTerm;
  readonly startsAt: Instant;
  readonly parts?: readonly ClockPart[];
  readonly cap?: ClockNorm['cap'];
  readonly under?: Cap | null | undefined;
}

function draft(counting: Counting, { subject, term, startsAt, parts, cap, under }: DraftParts): ClockDraft {
  const sla = counting.calendars.slaOf(counting.office);
  const overrideId = counting.edition.overrideOf(term.normId);
  const frozen = freezeNorm({ term, parts: parts ?? [] }, counting.edition.id, sla);
  const norm = { ...frozen, ...(overrideId !== null && { overrideId }), ...(cap !== undefined && { cap }), ...(under != null && { under }) };
  const deadline = recount(norm, sla, { startsAt, pauses: [], now: startsAt });
  const binding = isBinding(term);
  const warningAt = binding ? warningOf(norm, sla, deadline) : null;
  return { subject, norm, calendar: freezeCalendar(counting.calendars, counting.office, deadline), binding, deadline, warningAt };
}

/** T30: when a clock begins to warn; null where it never does. */
export function warningOf(norm: ClockNorm, calendars: SlaCalendars, { startsAt }: Deadline): Instant | null {
  const { force, judged } = norm;
  return clockState({ term: norm, force, judged, calendars, cap: capOf(norm, startsAt) }, [{ type: 'started', at: startsAt }], startsAt)?.warningAt ?? null;
}

interface PromisePart {
  readonly stepId: string;
  readonly term: ResolvedTerm;
}

function promiseParts(edition: Edition, steps: readonly StepDefinition[]): readonly PromisePart[] {
  return steps.flatMap((step) => {
    const norm = step.normId === null ? null : edition.norm(step.normId);
    const term = edition.term(step.normId);
    return norm === null || term === null || !waits(norm) ? [] : [{ stepId: step.id, term }];
  });
}

function toPart({ stepId, term }: PromisePart): ClockPart {
  return { stepId, normId: term.normId, clause: term.clause, unit: term.unit, limit: term.limit, target: term.target, ...(term.reading !== null && { reading: term.reading }) };
}

/** Unit and amounts shown for a sum: the parts' own where they are of one unit, else the first unit's share (the parts tell the rest). */
function summedTerm(terms: readonly ResolvedTerm[]): Pick<ResolvedTerm, 'unit' | 'limit' | 'target'> {
  const unit = terms[0]?.unit ?? 'workingDays';
  const same = terms.filter((term) => term.unit === unit);
  const ranged = same.some((term) => term.target !== null);
  return {
    unit,
    limit: same.reduce((sum, term) => sum + term.limit, 0),
    target: ranged ? same.reduce((sum, term) => sum + (term.target ?? term.limit), 0) : null,
  };
}

// T20: how long work may wait before it is taken up is the pack's to say.
function intakeTerm(term: ResolvedTerm, { handlingIntake, standard }: Pack): ResolvedTerm {
  const { amount, unit, force, note } = handlingIntake;
  const counted = unit === 'bareDays' ? bareDays(standard.dayDefault) : unit;
  return { ...term, unit: counted, limit: amount, target: null, normId: INTAKE_NORM, label: INTAKE_LABEL, force, readAs: null, reading: note };
}

function bareDays(dayDefault: 'working' | 'calendar'): 'workingDays' | 'calendarDays' {
  return dayDefault === 'working' ? 'workingDays' : 'calendarDays';
}

function isHandling(norm: Norm): boolean {
  return norm.use === 'handling';
}

function isAverage(norm: Norm): boolean {
  return norm.use === 'average';
}

/** True where the norm is a term each case waits for; handling (T20) and averages (T15) are not. */
export function waits(norm: Norm): boolean {
  return !isHandling(norm) && !isAverage(norm);
}
