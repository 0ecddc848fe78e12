import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';
import { AppealDueEnum } from './due-groups.js';

@InputType('StepFilter')
export class StepFilterInput {
  @Field(() => ID, { nullable: true }) assigneeId?: string | null;
  @Field(() => AppealDueEnum, { nullable: true }) due?: AppealDueEnum | null;
  @Field(() => Boolean, { nullable: true }) mine?: boolean | null;
  @Field(() => ID, { nullable: true }) officeId?: string | null;
  @Field(() => Boolean, { nullable: true }) unassigned?: boolean | null;
  @Field(() => ID, { nullable: true }) unitId?: string | null;
}

@InputType('TakeStepInput')
export class TakeStepInput {
  @Field(() => ID) stepId!: string;
  @Field(() => Int) version!: number;
}

@InputType('ReleaseStepInput')
export class ReleaseStepInput {
  @Field(() => ID) stepId!: string;
  @Field(() => Int) version!: number;
}

@InputType('AssignStepInput')
export class AssignStepInput {
  @Field(() => ID) staffId!: string;
  @Field(() => ID) stepId!: string;
  @Field(() => Int) version!: number;
}

@InputType('ReturnStepInput')
export class ReturnStepInput {
  @Field(() => String) reason!: string;
  @Field(() => ID) stepId!: string;
  @Field(() => Int) version!: number;
}

@InputType('CompleteStepInput')
export class CompleteStepInput {
  @Field(() => String, { nullable: true, description: 'Number given elsewhere; null takes the next of our series where the kind has one.' })
  documentNumber?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Date of the output document; null means today at the office.' })
  documentOn?: string | null;
  @Field(() => ID, { nullable: true }) fileId?: string | null;
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => ID) stepId!: string;
  @Field(() => Int) version!: number;
}
