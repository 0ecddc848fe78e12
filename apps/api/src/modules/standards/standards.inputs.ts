import type { NormForce } from '@ortalyk/domain';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';
import { QuestionAnswerEnum } from './edition.types.js';
import { NormForceEnum } from './standards.types.js';

@InputType('LocalizedTextInput')
export class LocalizedTextInput {
  @Field(() => String) ru!: string;
  @Field(() => String, { nullable: true }) kk?: string | null;
  @Field(() => String, { nullable: true }) en?: string | null;
}

@InputType('OverrideNormInput', { description: 'Null values keep what the edition says; one of them must change.' })
export class OverrideNormInput {
  @Field(() => String) normId!: string;
  @Field(() => Int, { nullable: true }) min?: number | null;
  @Field(() => Int, { nullable: true }) max?: number | null;
  @Field(() => String, { nullable: true }) unit?: string | null;
  @Field(() => NormForceEnum, { nullable: true }) force?: NormForce | null;
  @Field(() => LocalizedTextInput, { nullable: true, description: 'Null: as it was, or written from the values in every language where they change.' }) reading?: LocalizedTextInput | null;
  @Field(() => String) reason!: string;
  @Field(() => LocalDate, { description: 'Today or later: nothing already promised changes.' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) validTo?: string | null;
}

@InputType('EndNormOverrideInput')
export class EndNormOverrideInput {
  @Field(() => ID) overrideId!: string;
  @Field(() => Int) version!: number;
}

@InputType('AnswerOpenQuestionInput')
export class AnswerOpenQuestionInput {
  @Field(() => ID, { nullable: true, description: 'Null means the edition in force.' }) editionId?: string | null;
  @Field(() => String) questionId!: string;
  @Field(() => QuestionAnswerEnum) answer!: 'readAs' | 'informative' | 'applies' | 'doesNotApply';
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('DraftEditionInput')
export class DraftEditionInput {
  @Field(() => ID, { nullable: true, description: 'The edition to copy; null means the one in force.' }) baseId?: string | null;
  @Field(() => String, { description: 'Name of the new edition, not used before.' }) edition!: string;
}

@InputType('EditDraftNormInput', { description: 'The norm’s values in the draft, whole: null clears a number.' })
export class EditDraftNormInput {
  @Field(() => ID) editionId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) normId!: string;
  @Field(() => Float, { nullable: true }) min?: number | null;
  @Field(() => Float, { nullable: true }) max?: number | null;
  @Field(() => String) unit!: string;
  @Field(() => NormForceEnum) force!: NormForce;
  @Field(() => LocalizedTextInput, { nullable: true, description: 'Null: as it was, or written from the values in every language where they change.' }) reading?: LocalizedTextInput | null;
  @Field(() => String, { nullable: true, description: 'Null keeps the clause.' }) clause?: string | null;
}

@InputType('AdoptEditionInput')
export class AdoptEditionInput {
  @Field(() => ID) editionId!: string;
  @Field(() => Int) version!: number;
  @Field(() => LocalDate, { description: 'First day in force, today or later; the edition before ends the day before.' }) validFrom!: string;
}

@InputType('DiscardDraftInput')
export class DiscardDraftInput {
  @Field(() => ID) editionId!: string;
  @Field(() => Int) version!: number;
}
