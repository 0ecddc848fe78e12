import { Field, Int, ObjectType } from 'type-graphql';
import { LocalizedTextType } from '../../graphql/common.types.js';
import { DateTime } from '../../graphql/scalars.js';
import { DeadlineExplanationType } from '../process/index.js';
import { ChecklistItemType } from '../standards/index.js';
import { SimilarAppealType } from './appeal.types.js';

@ObjectType('StepPreview', { simpleResolvers: true })
export class StepPreviewType {
  @Field(() => String) stepId!: string;
  @Field(() => LocalizedTextType) label!: LocalizedTextType;
  @Field(() => LocalizedTextType) unit!: LocalizedTextType;
  @Field(() => LocalizedTextType) output!: LocalizedTextType;
  @Field(() => Int, { nullable: true }) amount?: number | null;
  @Field(() => Int, { nullable: true }) target?: number | null;
  @Field(() => String, { nullable: true }) normUnit?: string | null;
  @Field(() => DateTime, { nullable: true }) dueAt?: number | null;
  @Field(() => String, { nullable: true }) clause?: string | null;
}

@ObjectType('DeadlinePreview', { simpleResolvers: true })
export class DeadlinePreviewType {
  @Field(() => LocalizedTextType) process!: LocalizedTextType;
  @Field(() => LocalizedTextType) branch!: LocalizedTextType;
  @Field(() => String) clause!: string;
  @Field(() => DateTime, { nullable: true, description: 'The promise; null where the standard names no term for the process.' }) dueAt?: number | null;
  @Field(() => DeadlineExplanationType, { nullable: true }) explanation?: DeadlineExplanationType | null;
  @Field(() => [DeadlineExplanationType], { description: 'Caps and terms of law shown beside the promise; binding ones move its due (T16–T18, T21).' }) informative!: DeadlineExplanationType[];
  @Field(() => [StepPreviewType]) steps!: StepPreviewType[];
  @Field(() => [ChecklistItemType]) checklist!: ChecklistItemType[];
  @Field(() => [SimilarAppealType]) similar!: SimilarAppealType[];
}
