import type { Instant, LocalizedText } from '@ortalyk/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedTextType, ProblemType } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { ClockSubjectEnum } from '../process/index.js';
import { LocalizedTextInput } from '../standards/index.js';

export enum CalendarDayKindEnum { work = 'work', off = 'off', short = 'short', nonworking_paid = 'nonworking_paid' }
registerEnumType(CalendarDayKindEnum, { name: 'CalendarDayKind', description: 'A `short` day ends an hour earlier; `nonworking_paid` counts as working for promises (T2).' });

@ObjectType('Calendar', { simpleResolvers: true, description: 'A production calendar: the country’s, or a region’s or office’s laid over it (T2).' })
export class CalendarType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) code!: string;
  @Field(() => LocalizedTextType) name!: LocalizedText;
  @Field(() => String) country!: string;
  @Field(() => String, { nullable: true, description: 'The calendar this one is laid over; null for a country’s.' }) parentCode?: string | null;
  @Field(() => Int) knownFrom!: number;
  @Field(() => Int, { description: 'The last year the calendar is sure of (T3).' }) knownTo!: number;
  @Field(() => String) provenance!: string;
  @Field(() => [ID], { description: 'Offices counted by a regional or office calendar.' }) officeIds!: readonly string[];
}

@ObjectType('CalendarDay', { simpleResolvers: true })
export class CalendarDayType {
  @Field(() => LocalDate) on!: string;
  @Field(() => Int, { description: '1 Monday … 7 Sunday.' }) weekday!: number;
  @Field(() => Boolean) working!: boolean;
  @Field(() => CalendarDayKindEnum, { nullable: true, description: 'Null where the weekly pattern speaks.' }) kind?: string | null;
  @Field(() => LocalizedTextType, { nullable: true }) name?: LocalizedText | null;
  @Field(() => Boolean) provisional!: boolean;
  @Field(() => Boolean, { description: 'Changed by an administrator.' }) amended!: boolean;
  @Field(() => Boolean, { description: 'From the calendar this one is laid over.' }) inherited!: boolean;
}

@ObjectType('CalendarAmendment', { simpleResolvers: true })
export class CalendarAmendmentType {
  @Field(() => ID) id!: string;
  @Field(() => LocalDate) on!: string;
  @Field(() => CalendarDayKindEnum, { nullable: true }) before?: string | null;
  @Field(() => CalendarDayKindEnum, { nullable: true }) after?: string | null;
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true }) authorName?: string | null;
  @Field(() => DateTime) at!: Instant;
  @Field(() => Int, { description: 'Promises moved because they were confirmed.' }) movedClocks!: number;
  @Field(() => Int, { description: 'Promises it would have changed that keep their date.' }) keptClocks!: number;
}

@ObjectType('CalendarYear', { simpleResolvers: true })
export class CalendarYearType {
  @Field(() => CalendarType) calendar!: CalendarType;
  @Field(() => Int) year!: number;
  @Field(() => Boolean, { description: 'False where the year is a draft or unknown: promises in it are provisional (T3).' }) sure!: boolean;
  @Field(() => Int) workingDays!: number;
  @Field(() => [CalendarDayType]) days!: readonly CalendarDayType[];
  @Field(() => [CalendarAmendmentType]) amendments!: readonly CalendarAmendmentType[];
}

@ObjectType('AffectedPromise', { simpleResolvers: true, description: 'An open clock a calendar change would move; nothing moves unless confirmed.' })
export class AffectedPromiseType {
  @Field(() => ID) clockId!: string;
  @Field(() => ID, { nullable: true }) appealId?: string | null;
  @Field(() => String, { nullable: true }) appealNumber?: string | null;
  @Field(() => ClockSubjectEnum) subject!: string;
  @Field(() => String) clause!: string;
  @Field(() => LocalizedTextType) label!: LocalizedText;
  @Field(() => DateTime) beforeDueAt!: Instant;
  @Field(() => DateTime) afterDueAt!: Instant;
  @Field(() => Boolean, { description: 'A shorter promise to the customer: kept as it was told, whatever is confirmed (T3).' }) shortened!: boolean;
}

@ObjectType('AmendmentPreview', { simpleResolvers: true })
export class AmendmentPreviewType {
  @Field(() => [AffectedPromiseType]) affected!: readonly AffectedPromiseType[];
  @Field(() => [ProblemType]) problems!: readonly ProblemType[];
}

@ObjectType('AmendCalendarPayload', { simpleResolvers: true })
export class AmendCalendarPayloadType {
  @Field(() => CalendarType, { nullable: true }) calendar?: unknown;
  @Field(() => [AffectedPromiseType], { description: 'Moved to the new date.' }) moved!: readonly AffectedPromiseType[];
  @Field(() => [AffectedPromiseType], { description: 'Keep the date they had.' }) kept!: readonly AffectedPromiseType[];
  @Field(() => [ProblemType]) problems!: readonly ProblemType[];
}

@ObjectType('RemoveCalendarPayload', { simpleResolvers: true })
export class RemoveCalendarPayloadType {
  @Field(() => [AffectedPromiseType], { description: 'Moved to the new date.' }) moved!: readonly AffectedPromiseType[];
  @Field(() => [AffectedPromiseType], { description: 'Keep the date they had.' }) kept!: readonly AffectedPromiseType[];
  @Field(() => [ProblemType]) problems!: readonly ProblemType[];
}

@ObjectType('CalendarPayload', { simpleResolvers: true })
export class CalendarPayloadType {
  @Field(() => CalendarType, { nullable: true }) calendar?: unknown;
  @Field(() => [ProblemType]) problems!: readonly ProblemType[];
}

@InputType('CalendarAmendmentInput')
export class CalendarAmendmentInput {
  @Field(() => String) calendarCode!: string;
  @Field(() => LocalDate) on!: string;
  @Field(() => CalendarDayKindEnum, { nullable: true, description: 'Null: the day follows its weekday (or the calendar below).' })
  kind?: 'work' | 'off' | 'short' | 'nonworking_paid' | null;
  @Field(() => LocalizedTextInput, { nullable: true, description: 'What the day is called.' }) name?: LocalizedTextInput | null;
}

@InputType('AmendCalendarDayInput')
export class AmendCalendarDayInput extends CalendarAmendmentInput {
  @Field(() => Int, { description: 'Version of the calendar the preview was made on.' }) version!: number;
  @Field(() => String) reason!: string;
  @Field(() => [ID], { description: 'Clocks of the preview that shall move; all others keep their date.' }) confirmedClockIds!: string[];
}

@InputType('CalendarDayInput')
export class CalendarDayInput {
  @Field(() => LocalDate) on!: string;
  @Field(() => CalendarDayKindEnum) kind!: 'work' | 'off' | 'short' | 'nonworking_paid';
  @Field(() => LocalizedTextInput, { nullable: true }) name?: LocalizedTextInput | null;
}

@InputType('CalendarYearInput', { description: 'The official days of one year; they replace what the calendar assumed for it.' })
export class CalendarYearInput {
  @Field(() => String) calendarCode!: string;
  @Field(() => Int) year!: number;
  @Field(() => [CalendarDayInput]) days!: CalendarDayInput[];
}

@InputType('LoadCalendarYearInput')
export class LoadCalendarYearInput extends CalendarYearInput {
  @Field(() => Int) version!: number;
  @Field(() => String, { description: 'Where the days are published.' }) source!: string;
  @Field(() => [ID]) confirmedClockIds!: string[];
}

@InputType('AddCalendarInput', { description: 'A region’s or office’s calendar, laid over another; it begins without days of its own.' })
export class AddCalendarInput {
  @Field(() => String, { description: 'Small letters, digits, dashes, colons: office:asu, kz:region:almaty.' }) code!: string;
  @Field(() => LocalizedTextInput) name!: LocalizedTextInput;
  @Field(() => String) parentCode!: string;
  @Field(() => [ID]) officeIds!: string[];
}

@InputType('RemoveCalendarInput')
export class RemoveCalendarInput {
  @Field(() => String) calendarCode!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) reason!: string;
  @Field(() => [ID]) confirmedClockIds!: string[];
}
