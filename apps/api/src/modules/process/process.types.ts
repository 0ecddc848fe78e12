import type { NormForce } from '@ortalyk/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedTextType, PageInfoType, ProblemType } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { NormForceEnum } from '../standards/index.js';
import type { ClockCalendar, ClockNorm } from './clock-snapshot.js';

export enum StepStateEnum { waiting = 'waiting', open = 'open', taken = 'taken', returned = 'returned', done = 'done', cancelled = 'cancelled' }
registerEnumType(StepStateEnum, { name: 'StepState' });

export enum ClockStateEnum { running = 'running', paused = 'paused', stopped = 'stopped', refused = 'refused', cancelled = 'cancelled', measured = 'measured' }
registerEnumType(ClockStateEnum, { name: 'ClockState' });

export enum ClockSubjectEnum { promise = 'promise', step = 'step', cap = 'cap', legal = 'legal', handling = 'handling' }
registerEnumType(ClockSubjectEnum, { name: 'ClockSubject' });

@ObjectType('CountedDay', { simpleResolvers: true, description: 'A day of the count: counted, or skipped with the reason.' })
export class CountedDayType {
  @Field(() => LocalDate) on!: string;
  @Field(() => Boolean) counted!: boolean;
  @Field(() => Int, { nullable: true }) ordinal?: number | null;
  @Field(() => String) reason!: string;
  @Field(() => LocalizedTextType, { nullable: true }) name?: LocalizedTextType | null;
}

@ObjectType('DeadlinePart', { simpleResolvers: true })
export class DeadlinePartType {
  @Field(() => LocalizedTextType) stepLabel!: LocalizedTextType;
  @Field(() => LocalizedTextType) unitLabel!: LocalizedTextType;
  @Field(() => Int) amount!: number;
  @Field(() => Int, { nullable: true }) target?: number | null;
  @Field(() => String) unit!: string;
  @Field(() => String) clause!: string;
  @Field(() => LocalizedTextType, { nullable: true, description: 'How the part is read where its own words are doubtful (T13).' }) reading?: LocalizedTextType | null;
}

@ObjectType('DeadlineExplanation', { simpleResolvers: true, description: 'Why this date: start event, calendar, days counted and skipped (T6–T9, T21).' })
export class DeadlineExplanationType {
  @Field(() => Int) amount!: number;
  @Field(() => String) calendar!: string;
  @Field(() => LocalizedTextType) calendarName!: LocalizedTextType;
  @Field(() => String, { nullable: true, description: 'Clause of the cap the date was cut to (T17); null where the term itself ends first.' }) cappedBy?: string | null;
  @Field(() => String) clause!: string;
  @Field(() => DateTime, { description: 'The start after T9: an event outside working time counts as of the next opening.' }) countedFrom!: number;
  @Field(() => [CountedDayType]) days!: CountedDayType[];
  @Field(() => DateTime) dueAt!: number;
  @Field(() => NormForceEnum) force!: NormForce;
  @Field(() => LocalDate, { nullable: true }) nominalOn?: string | null;
  @Field(() => String) normId!: string;
  @Field(() => LocalizedTextType) normLabel!: LocalizedTextType;
  @Field(() => Int, { description: 'Days left out of the list where a count is longer than it shows.' }) omittedDays!: number;
  @Field(() => [DeadlinePartType], { description: 'Parts of a promise summed along a branch (T21); empty for a single norm.' }) parts!: DeadlinePartType[];
  @Field(() => Boolean) provisional!: boolean;
  @Field(() => LocalizedTextType, { nullable: true, description: 'How doubtful words are read (T13); of a summed promise every reading of its parts, each once.' }) reading?: LocalizedTextType | null;
  @Field(() => String) startEvent!: string;
  @Field(() => DateTime) startedAt!: number;
  @Field(() => Int, { nullable: true, description: 'Lower end of a range norm (T14), in the same unit.' }) target?: number | null;
  @Field(() => DateTime, { nullable: true }) targetAt?: number | null;
  @Field(() => String) timeZone!: string;
  @Field(() => String) unit!: string;
}

@ObjectType('Clock', { simpleResolvers: true })
export class ClockType {
  @Field(() => ID) id!: string;
  @Field(() => ClockSubjectEnum) subject!: string;
  @Field(() => Boolean, { description: 'False for informative norms: measured and shown, never breached (T16).' }) binding!: boolean;
  @Field(() => Boolean) breached!: boolean;
  @Field(() => String) clause!: string;
  @Field(() => NormForceEnum) force!: NormForce;
  @Field(() => LocalizedTextType) label!: LocalizedTextType;
  @Field(() => LocalizedTextType, { nullable: true }) reading?: LocalizedTextType | null;
  @Field(() => String) normId!: string;
  @Field(() => DateTime) startsAt!: number;
  @Field(() => LocalDate, { nullable: true }) nominalOn?: string | null;
  @Field(() => DateTime, { nullable: true }) targetAt?: number | null;
  @Field(() => DateTime) dueAt!: number;
  @Field(() => ClockStateEnum) state!: string;
  @Field(() => DateTime, { nullable: true }) stoppedAt?: number | null;
  @Field(() => Int, { description: 'Seconds past the due once stopped late or still running late; 0 in time.' }) lateSeconds!: number;
  @Field(() => Boolean) provisional!: boolean;
  @Field(() => Boolean) targetPassed!: boolean;
  @Field(() => Boolean) warning!: boolean;
  /** Not shown themselves: what the explanation is counted from. */
  norm!: ClockNorm;
  calendar!: ClockCalendar;
  mapId!: string;
  editionId!: string;
  stepRowId!: string | null;
  processId!: string;
}

@ObjectType('Step', { simpleResolvers: true })
export class StepType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) stepId!: string;
  @Field(() => Int) ordinal!: number;
  @Field(() => StepStateEnum) state!: string;
  @Field(() => DateTime, { nullable: true }) openedAt?: number | null;
  @Field(() => DateTime, { nullable: true }) takenAt?: number | null;
  @Field(() => DateTime, { nullable: true }) doneAt?: number | null;
  @Field(() => DateTime, { nullable: true }) dueAt?: number | null;
  @Field(() => String, { nullable: true }) returnReason?: string | null;
  /** Not shown themselves: ids the batched fields look under. */
  processId!: string;
  appealId!: string | null;
  unitId!: string;
  officeId!: string;
  assigneeId!: string | null;
  inputDocumentId!: string | null;
  outputDocumentId!: string | null;
  mapId!: string;
  editionId!: string;
}

@ObjectType('Process', { simpleResolvers: true })
export class ProcessType {
  @Field(() => ID) id!: string;
  @Field(() => String) mapId!: string;
  @Field(() => String) branchId!: string;
  @Field(() => String) state!: string;
  @Field(() => DateTime) openedAt!: number;
  @Field(() => DateTime, { nullable: true }) doneAt?: number | null;
  /** Not shown itself: where the labels stand. */
  editionId!: string;
}

@ObjectType('StepConnection', { simpleResolvers: true })
export class StepConnectionType {
  @Field(() => [StepType]) nodes!: StepType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  /** Not shown itself: counts only when asked. */
  count!: () => Promise<number>;
}

@ObjectType('StepPayload', { simpleResolvers: true })
export class StepPayloadType {
  @Field(() => [ProblemType]) problems!: ProblemType[];
  @Field(() => StepType, { nullable: true }) step?: unknown;
}
