import { defineEntity, p } from '@mikro-orm/core';
import type { ClockStatus, ProcessStatus, StepStatus } from '@ortalyk/domain';
import { baseColumns, civilDate, instant, rowColumns } from '../../db/columns.js';

const ProcessSchema = defineEntity({
  name: 'ProcessEntity',
  tableName: 'process',
  properties: {
    ...baseColumns,
    mapId: p.text(),
    branchId: p.text(),
    editionId: p.uuid(),
    officeId: p.uuid(),
    appealId: p.uuid().nullable(),
    questionId: p.uuid().nullable(),
    state: p.string().$type<ProcessStatus>(),
    openedAt: instant(),
    doneAt: instant().nullable(),
  },
});

/** One run of a branch of a process map. */
export class ProcessEntity extends ProcessSchema.class {}
ProcessSchema.setClass(ProcessEntity);

const StepSchema = defineEntity({
  name: 'StepEntity',
  tableName: 'step',
  properties: {
    ...baseColumns,
    processId: p.uuid(),
    appealId: p.uuid().nullable(),
    stepId: p.text(),
    ordinal: p.integer(),
    unitId: p.uuid(),
    officeId: p.uuid(),
    assigneeId: p.uuid().nullable(),
    state: p.string().$type<StepStatus>(),
    openedAt: instant().nullable(),
    takenAt: instant().nullable(),
    doneAt: instant().nullable(),
    dueAt: instant().nullable(),
    returnReason: p.text().nullable(),
    inputDocumentId: p.uuid().nullable(),
    outputDocumentId: p.uuid().nullable(),
  },
});

/** One step of a process: a unit turns one document into another. */
export class StepEntity extends StepSchema.class {}
StepSchema.setClass(StepEntity);

const ClockSchema = defineEntity({
  name: 'ClockEntity',
  tableName: 'clock',
  properties: {
    ...baseColumns,
    processId: p.uuid(),
    stepRowId: p.uuid().nullable(),
    appealId: p.uuid().nullable(),
    subject: p.string().$type<'promise' | 'step' | 'cap' | 'legal' | 'handling'>(),
    editionId: p.uuid(),
    /** Snapshots: no later edition or calendar can change what was promised (T21); equal ones are kept once (decision 11). */
    normId: p.uuid(),
    calendarId: p.uuid(),
    binding: p.boolean(),
    startsAt: instant(),
    countedFrom: instant(),
    nominalOn: civilDate().nullable(),
    targetAt: instant().nullable(),
    dueAt: instant(),
    warningAt: instant().nullable(),
    state: p.string().$type<ClockStatus>(),
    stoppedAt: instant().nullable(),
    lateSeconds: p.integer().default(0),
    provisional: p.boolean().default(false),
  },
});

/** The kept result of counting one norm (decision 6); the events are the truth. */
export class ClockEntity extends ClockSchema.class {}
ClockSchema.setClass(ClockEntity);

const ClockIntervalSchema = defineEntity({
  name: 'ClockIntervalEntity',
  tableName: 'clock_interval',
  properties: {
    ...rowColumns,
    processId: p.uuid(),
    stepRowId: p.uuid().nullable(),
    kind: p.string().$type<'pause' | 'wait'>(),
    cause: p.text(),
    clause: p.text().nullable(),
    fromAt: instant(),
    toAt: instant().nullable(),
    authorId: p.uuid().nullable(),
  },
});

/** A stretch in which a clause stops the clock, or a wait that only explains lateness (T24, T25). */
export class ClockIntervalEntity extends ClockIntervalSchema.class {}
ClockIntervalSchema.setClass(ClockIntervalEntity);
