import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/common.types.js';
import { DeadlineExplanationType } from './process.types.js';

@InputType('DeadlineInput')
export class DeadlineInput {
  @Field(() => String) normId!: string;
  @Field(() => String, { description: 'ISO 8601; without an offset it is the office’s wall clock: 2026-03-05T17:50.' }) start!: string;
  @Field(() => ID) officeId!: string;
  @Field(() => ID, { nullable: true, description: 'Null means the edition in force.' }) editionId?: string | null;
}

@ObjectType('DeadlinePayload', { simpleResolvers: true })
export class DeadlinePayloadType {
  @Field(() => DeadlineExplanationType, { nullable: true }) explanation?: unknown;
  @Field(() => [ProblemType]) problems!: readonly ProblemType[];
}
