import { type CivilDate, type Instant, type Language, MS_PER_DAY, type ResolvedTerm, type SlaCalendars, civilParts, formatCivilDate, unitMs } from '@ortalyk/domain';
import type { DocumentKind } from '@ortalyk/standards';
import type { AppealRows } from './appeal-rows.js';
import { ClockMaker } from './clock-maker.js';
import type { TownClock } from './hooks.js';
import type { IdMaker } from './ids.js';
import type { NumberBook } from './numbers.js';
import { type StepTimes, walkSteps } from './progress.js';
import type { Random } from './random.js';
import type { Route, RouteStep } from './routes.js';
import type { StaffPicker } from './staff-picker.js';
import type { StaffMember } from './staff.js';
import type { InstalledOffice, TownOptions } from './town-plan.js';

export interface ProcessMakerParts {
  readonly options: TownOptions;
  readonly ids: IdMaker;
  readonly book: NumberBook;
  readonly picker: StaffPicker;
  readonly random: Random;
}

/** What a process starts from. */
export interface ProcessStart {
  readonly appealId: string;
  readonly questionId: string;
  readonly number: string;
  readonly route: Route;
  readonly office: InstalledOffice;
  readonly officeIndex: number;
  readonly sla: SlaCalendars;
  readonly registrar: StaffMember;
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
  readonly registeredOn: CivilDate;
  readonly language: Language;
  readonly accountId: string | null;
}

/** What the appeal keeps of its process. */
export interface Progress {
  readonly state: 'registered' | 'inWork' | 'answered';
  readonly version: number;
  readonly dueAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly currentStepId: string | null;
  readonly assigneeId: string | null;
}

interface StepFacts extends StepTimes {
  readonly id: string;
  readonly step: RouteStep;
  readonly ordinal: number;
  readonly worker: StaffMember | null;
  readonly unitId: string;
  readonly inputDocumentId: string | null;
}

/** Makes the process of an appeal: steps, their documents, clocks and events. */
export class ProcessMaker {
  readonly #parts: ProcessMakerParts;
  readonly #clocks: ClockMaker;
  readonly #unitIds = new Map<string, string>();

  constructor(parts: ProcessMakerParts) {
    this.#parts = parts;
    this.#clocks = new ClockMaker(parts.options, parts.ids);
    for (const unit of parts.options.units) this.#unitIds.set(`${unit.code}|${unit.officeId ?? ''}`, unit.id);
  }

  add(start: ProcessStart, rows: AppealRows): Progress {
    const { ids, options, random } = this.#parts;
    const { route, sla, registeredAt } = start;
    const processId = ids.next(registeredAt);
    const chain = this.#clocks.chainOf(start);
    const dueAt = bindingDue(chain);
    const steps = route.steps.map(({ term, handling }) => ({ workMs: term === null ? MS_PER_DAY / 3 : roughWorkMs(term), handling }));
    const times = walkSteps({ registeredAt, dueAt, steps, hours: sla.hours, asOf: options.asOf }, random);
    const firstInput = this.#document(start, { kind: route.steps[0]?.input ?? null, at: registeredAt, by: start.registrar, processId }, rows);
    this.#event(rows, start, { type: 'appealRegistered', at: registeredAt, actor: start.registrar, entity: 'appeal', entityId: start.appealId, data: { number: start.number } });
    let input = firstInput;
    let opener = start.registrar;
    const facts = route.steps.map((step, index): StepFacts => {
      const time = times[index] ?? { openedAt: null, takenAt: null, doneAt: null };
      const made = this.#step({ start, step, ordinal: index + 1, time, input, processId, opener }, rows);
      input = made.output;
      opener = made.facts.worker ?? opener;
      return made.facts;
    });
    const doneAt = facts.at(-1)?.doneAt ?? null;
    rows.process.push({
      id: processId, createdAt: registeredAt, version: doneAt === null ? 1 : 2, mapId: route.map.id, branchId: route.branch.id, editionId: options.editionId, officeId: start.office.id,
      appealId: start.appealId, questionId: start.questionId, state: doneAt === null ? 'running' : 'done', openedAt: registeredAt, doneAt,
    });
    this.#clocks.whole(start, { processId, chain, doneAt }, rows);
    this.#ending({ start, processId, facts }, rows);
    return progressOf(facts, dueAt);
  }

  #step(made: { start: ProcessStart; step: RouteStep; ordinal: number; time: StepTimes; input: string | null; processId: string; opener: StaffMember }, rows: AppealRows): { facts: StepFacts; output: string | null } {
    const { start, step, time, processId } = made;
    const unitId = this.#unitOf(step.definition.unit, start.office.id);
    const assignedAlready = time.takenAt !== null;
    const worker = assignedAlready ? this.#parts.picker.worker(unitId, step.definition.position, this.#parts.random) ?? start.registrar : null;
    const id = this.#parts.ids.next(start.registeredAt);
    const output = time.doneAt === null ? null : this.#document(start, { kind: step.output, at: time.doneAt, by: worker ?? start.registrar, processId }, rows);
    const dueAt = this.#clocks.step({ start, processId, stepRowId: id, step, time }, rows);
    const state = time.doneAt !== null ? 'done' : time.takenAt !== null ? 'taken' : time.openedAt !== null ? 'open' : 'waiting';
    const inputDocumentId = time.openedAt === null ? null : made.input;
    rows.step.push({
      id, createdAt: start.registeredAt, version: state === 'done' ? 3 : state === 'taken' ? 2 : 1, processId, appealId: start.appealId, stepId: step.definition.id, ordinal: made.ordinal,
      unitId, officeId: start.office.id, assigneeId: worker?.id ?? null, state, openedAt: time.openedAt, takenAt: time.takenAt, doneAt: time.doneAt, dueAt,
      inputDocumentId, outputDocumentId: output,
    });
    this.#stepEvents(rows, start, { id, time, worker, opener: made.opener, step, unitId, output });
    return { facts: { id, step, ordinal: made.ordinal, worker, unitId, inputDocumentId, ...time }, output };
  }

  #stepEvents(rows: AppealRows, start: ProcessStart, made: { id: string; time: StepTimes; worker: StaffMember | null; opener: StaffMember; step: RouteStep; unitId: string; output: string | null }): void {
    const { time, worker, step } = made;
    const base = { entity: 'step', entityId: made.id };
    const stepId = step.definition.id;
    if (time.openedAt !== null) this.#event(rows, start, { ...base, type: 'stepOpened', at: time.openedAt, actor: made.opener, data: { stepId, unitId: made.unitId } });
    if (time.takenAt !== null) {
      const changes = [{ field: 'state', before: 'open', after: 'taken' }, { field: 'assigneeId', before: null, after: worker?.id ?? null }];
      this.#event(rows, start, { ...base, type: 'stepTaken', at: time.takenAt, actor: worker, data: { stepId }, changes });
    }
    if (time.doneAt !== null) {
      const changes = [{ field: 'state', before: 'taken', after: 'done' }];
      this.#event(rows, start, { ...base, type: 'stepCompleted', at: time.doneAt, actor: worker, data: { stepId, documentId: made.output, documentKind: step.output.code }, changes });
    }
  }

  #ending({ start, processId, facts }: { start: ProcessStart; processId: string; facts: readonly StepFacts[] }, rows: AppealRows): void {
    const last = facts.at(-1);
    if (last === undefined || last.doneAt === null) return;
    this.#event(rows, start, { type: 'processDone', at: last.doneAt, actor: last.worker, entity: 'process', entityId: processId, data: {} });
    this.#event(rows, start, { type: 'appealAnswered', at: last.doneAt, actor: last.worker, entity: 'appeal', entityId: start.appealId, data: {} });
  }

  #document(start: ProcessStart, made: { kind: DocumentKind | null; at: Instant; by: StaffMember; processId: string }, rows: AppealRows): string | null {
    const { kind, at } = made;
    if (kind === null) return null;
    const id = this.#parts.ids.next(start.registeredAt);
    const day = start.sla.hours.zone.dayAt(at);
    const number = kind.series === undefined ? null : this.#parts.book.next(kind.series, start.office, civilParts(day).year);
    rows.document.push({
      id, createdAt: at, kind: kind.code, direction: kind.direction, series: kind.series ?? null, number, onDate: formatCivilDate(day),
      language: kind.direction === 'in' ? start.language : null, note: null, happenedAt: at, receivedAt: kind.direction === 'in' ? start.receivedAt : null,
      registeredAt: at, registeredBy: made.by.id, processId: made.processId, appealId: start.appealId, accountId: kind.direction === 'in' ? start.accountId : null,
    });
    return id;
  }

  #event(rows: AppealRows, start: ProcessStart, made: { type: string; at: Instant; actor: StaffMember | null; entity: string; entityId: string; data: object; changes?: readonly object[] }): void {
    rows.event.push({
      id: this.#parts.ids.next(start.registeredAt), at: made.at, happenedAt: made.at, actorId: made.actor?.id ?? null, requestId: null, type: made.type, entity: made.entity,
      entityId: made.entityId, appealId: start.appealId, accountId: made.entity === 'appeal' ? start.accountId : null, data: made.data, changes: made.changes ?? [],
    });
  }

  #unitOf(code: string, officeId: string): string {
    const id = this.#unitIds.get(`${code}|${officeId}`) ?? this.#unitIds.get(`${code}|`);
    if (id === undefined) throw new RangeError(`unit ${code} is not installed`);
    return id;
  }
}

/** What the lists keep of a process. */
function progressOf(facts: readonly StepFacts[], dueAt: Instant | null): Progress {
  const doneAt = facts.at(-1)?.doneAt ?? null;
  const current = facts.find((step) => step.openedAt !== null && step.doneAt === null) ?? null;
  const begun = facts.some((step) => step.takenAt !== null);
  return {
    state: doneAt !== null ? 'answered' : begun ? 'inWork' : 'registered',
    version: 1 + facts.filter((step) => step.doneAt !== null).length,
    dueAt, answeredAt: doneAt, currentStepId: current?.id ?? null, assigneeId: current?.worker?.id ?? null,
  };
}

/** T18: the earliest due that binds; null where none does. */
function bindingDue(chain: readonly TownClock[]): Instant | null {
  const dues = chain.filter(({ binding }) => binding).map(({ deadline }) => deadline.dueAt);
  return dues.length === 0 ? null : Math.min(...dues);
}

/** Working time a term is worth, roughly: only the sharing of work between steps leans on it. */
function roughWorkMs({ unit, limit }: Pick<ResolvedTerm, 'unit' | 'limit'>): number {
  const exact = unitMs(unit);
  if (exact !== null) return exact * limit;
  const workDays = unit === 'calendarDays' ? limit * 0.7 : unit === 'months' ? limit * 21 : unit === 'years' ? limit * 250 : limit;
  return (Math.max(1, workDays) * MS_PER_DAY) / 3;
}
