import type { Instant } from '@ortalyk/domain';
import type { AppealRows } from './appeal-rows.js';
import type { ClockPlace, TownClock } from './hooks.js';
import type { IdMaker } from './ids.js';
import type { StepTimes } from './progress.js';
import type { ProcessStart } from './process-maker.js';
import type { RouteStep } from './routes.js';
import type { TownOptions } from './town-plan.js';

interface ClockOf { readonly processId: string; readonly stepRowId: string | null; readonly stoppedAt: Instant | null; readonly createdAt: Instant }

/** Writes the clocks of a process as the product keeps them; every deadline is counted by the product's own functions. */
export class ClockMaker {
  readonly #options: TownOptions;
  readonly #ids: IdMaker;

  constructor(options: TownOptions, ids: IdMaker) {
    this.#options = options;
    this.#ids = ids;
  }

  /** What the whole process is promised is known before its steps are walked, because their pace depends on it. */
  chainOf(start: ProcessStart): readonly TownClock[] {
    return this.#options.hooks.chainClocks(placeOf(start), timesOf(start));
  }

  /** Clocks that end with the whole process. */
  whole(start: ProcessStart, made: { processId: string; chain: readonly TownClock[]; doneAt: Instant | null }, rows: AppealRows): void {
    const { processId, chain, doneAt } = made;
    for (const clock of chain) {
      this.#add({ start, clock, of: { processId, stepRowId: null, stoppedAt: doneAt, createdAt: start.registeredAt } }, rows);
    }
  }

  /** Clocks of one step; returns the step's due, null while it is not open or where the standard names no term. */
  step(made: { start: ProcessStart; processId: string; stepRowId: string; step: RouteStep; time: StepTimes }, rows: AppealRows): Instant | null {
    const { start, processId, stepRowId, step, time } = made;
    if (time.openedAt === null) return null;
    const { hooks } = this.#options;
    const place = placeOf(start);
    const isFirst = time.openedAt === start.registeredAt;
    const times = isFirst ? timesOf(start) : { happenedAt: time.openedAt, receivedAt: time.openedAt, registeredAt: time.openedAt };
    const clock = hooks.stepClock(place, step.definition.id, { ...times, chainFrom: start.registeredAt });
    const handling = time.takenAt === null ? null : hooks.handlingClock(place, step.definition.id, time.takenAt);
    const isIntake = step.handling;
    if (clock !== null) {
      const stoppedAt = isIntake ? time.takenAt : time.doneAt;
      this.#add({ start, clock, of: { processId, stepRowId, stoppedAt, createdAt: time.openedAt } }, rows);
    }
    if (handling !== null) this.#add({ start, clock: handling, of: { processId, stepRowId, stoppedAt: time.doneAt, createdAt: time.takenAt ?? time.openedAt } }, rows);
    return handling?.deadline.dueAt ?? clock?.deadline.dueAt ?? null;
  }

  #add({ start, clock, of }: { start: ProcessStart; clock: TownClock; of: ClockOf }, rows: AppealRows): void {
    const { deadline, binding } = clock;
    const { stoppedAt } = of;
    rows.clock.push({
      id: this.#ids.next(start.registeredAt), createdAt: of.createdAt, version: stoppedAt === null ? 1 : 2, processId: of.processId, stepRowId: of.stepRowId, appealId: start.appealId,
      subject: clock.subject, editionId: this.#options.editionId, normId: clock.normId, calendarId: clock.calendarId, binding, startsAt: deadline.startsAt,
      countedFrom: deadline.countedFrom, nominalOn: deadline.nominalOn, targetAt: deadline.targetAt, dueAt: deadline.dueAt, warningAt: clock.warningAt,
      state: stoppedAt === null ? 'running' : binding ? 'stopped' : 'measured', stoppedAt,
      lateSeconds: stoppedAt === null || !binding ? 0 : Math.max(0, Math.ceil((stoppedAt - deadline.dueAt) / 1000)), provisional: deadline.provisional,
    });
  }
}

function placeOf({ office, route }: ProcessStart): ClockPlace {
  return { officeId: office.id, mapId: route.map.id, branchId: route.branch.id };
}

function timesOf({ receivedAt, registeredAt }: ProcessStart): { happenedAt: Instant; receivedAt: Instant; registeredAt: Instant } {
  return { happenedAt: receivedAt, receivedAt, registeredAt };
}
