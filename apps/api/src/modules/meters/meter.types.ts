import type { Instant } from '@ortalyk/domain';
import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, LocalDate } from '../../graphql/scalars.js';

export enum MeterKindEnum { flat = 'flat', house = 'house' }
registerEnumType(MeterKindEnum, { name: 'MeterKind', description: 'A meter of the premises, or the common one of the house (ОПУ).' });

@ObjectType('Meter', { simpleResolvers: true, description: 'A meter as the last file told of it; read only.' })
export class MeterType {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => MeterKindEnum) kind!: string;
  @Field(() => String, { description: 'heating, hotWater or electricity.' }) service!: string;
  @Field(() => String, { description: 'Gcal, m3 or kWh.' }) unit!: string;
  @Field(() => Float, { nullable: true, description: 'The last reading × 1000, a whole number.' }) readingThousandths?: number | null;
  @Field(() => LocalDate, { nullable: true }) readingOn?: string | null;
  @Field(() => LocalDate, { nullable: true }) installedOn?: string | null;
  @Field(() => LocalDate, { nullable: true }) verifiedOn?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'The last day the verification holds.' }) verificationDueOn?: string | null;
  @Field(() => Boolean, { description: "True where the verification has run out by today in the company's zone." }) verificationOverdue!: boolean;
  @Field(() => String) source!: string;
  @Field(() => DateTime, { description: 'The moment the file was true at.' }) asOf!: Instant;
}
