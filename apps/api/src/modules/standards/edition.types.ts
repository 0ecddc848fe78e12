import type { Instant, LocalizedText, NormUse } from '@ortalyk/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedTextType, ProblemType } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { NormType, NormUseEnum } from './norm.types.js';

export enum EditionStateEnum { draft = 'draft', scheduled = 'scheduled', inForce = 'inForce', superseded = 'superseded' }
registerEnumType(EditionStateEnum, { name: 'EditionState' });

export const QuestionAnswerEnum = { readAs: 'readAs', informative: 'informative', applies: 'applies', doesNotApply: 'doesNotApply' } as const;
registerEnumType(QuestionAnswerEnum, {
  name: 'OpenQuestionAnswer',
  description: 'readAs: binding under the recommended reading; informative: measured and shown, never breached (T16); applies: binding; doesNotApply: no clock runs.',
});

export enum LintSeverityEnum { error = 'error', warning = 'warning', note = 'note' }
registerEnumType(LintSeverityEnum, { name: 'LintSeverity' });

export enum NormDifferenceKindEnum { added = 'added', removed = 'removed', changed = 'changed', same = 'same' }
registerEnumType(NormDifferenceKindEnum, { name: 'NormDifferenceKind' });

export enum NormEffectEnum { longer = 'longer', shorter = 'shorter' }
registerEnumType(NormEffectEnum, { name: 'NormEffect', description: 'Whether the customer waits longer or shorter.' });

@ObjectType('Edition', { simpleResolvers: true, description: 'One edition of the standard; appeals keep theirs for ever.' })
export class EditionType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) standard!: string;
  @Field(() => String, { description: 'Its name, like «2019-11».' }) edition!: string;
  @Field(() => LocalizedTextType) title!: LocalizedText;
  @Field(() => String, { nullable: true }) documentNo?: string | null;
  @Field(() => LocalDate) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) validTo?: string | null;
  @Field(() => EditionStateEnum) state!: string;
  @Field(() => ID, { nullable: true, description: 'The edition a draft was copied from.' }) baseId?: string | null;
  @Field(() => Int) normCount!: number;
  @Field(() => String, { nullable: true, description: 'Who made the draft; null for the pack that came with the product.' }) authorName?: string | null;
  @Field(() => DateTime) createdAt!: Instant;
}

@ObjectType('EditionPayload', { simpleResolvers: true })
export class EditionPayloadType {
  @Field(() => EditionType, { nullable: true }) edition?: unknown;
  @Field(() => [ProblemType], { description: 'Each names file, path, what was written and the nearest valid choice in params.' }) problems!: readonly ProblemType[];
}

@ObjectType('DraftNormPayload', { simpleResolvers: true })
export class DraftNormPayloadType {
  @Field(() => EditionType, { nullable: true }) edition?: unknown;
  @Field(() => NormType, { nullable: true }) norm?: unknown;
  @Field(() => [ProblemType]) problems!: readonly ProblemType[];
}

@ObjectType('GivenAnswer', { simpleResolvers: true })
export class GivenAnswerType {
  @Field(() => QuestionAnswerEnum) answer!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => String, { nullable: true }) authorName?: string | null;
  @Field(() => DateTime) at!: Instant;
}

@ObjectType('OpenQuestion', { simpleResolvers: true, description: 'An ambiguity of the document with the recommended reading. The answer in effect is the last one given, else the pack’s own.' })
export class OpenQuestionType {
  @Field(() => String) id!: string;
  @Field(() => [Int]) lines!: readonly number[];
  @Field(() => LocalizedTextType) question!: LocalizedText;
  @Field(() => LocalizedTextType) reading!: LocalizedText;
  @Field(() => [String], { description: 'Norms (or the legal cap) it is about.' }) normIds!: readonly string[];
  @Field(() => QuestionAnswerEnum, { nullable: true, description: 'What the pack itself assumes.' }) packAnswer?: string | null;
  @Field(() => QuestionAnswerEnum, { nullable: true, description: 'The answer in effect.' }) answer?: string | null;
  @Field(() => [GivenAnswerType], { description: 'Answers of administrators, newest first.' }) answers!: readonly GivenAnswerType[];
}

@ObjectType('OpenQuestionPayload', { simpleResolvers: true })
export class OpenQuestionPayloadType {
  @Field(() => OpenQuestionType, { nullable: true }) question?: unknown;
  @Field(() => [ProblemType]) problems!: readonly ProblemType[];
}

@ObjectType('NormFieldChange', { simpleResolvers: true })
export class NormFieldChangeType {
  @Field(() => String) field!: string;
  @Field(() => String) before!: string;
  @Field(() => String) after!: string;
}

@ObjectType('NormDifference', { simpleResolvers: true })
export class NormDifferenceType {
  @Field(() => String) normId!: string;
  @Field(() => String) clause!: string;
  @Field(() => LocalizedTextType) label!: LocalizedText;
  @Field(() => NormDifferenceKindEnum) kind!: string;
  @Field(() => NormEffectEnum, { nullable: true }) effect?: string | null;
  @Field(() => [NormFieldChangeType]) changes!: readonly NormFieldChangeType[];
}

@ObjectType('LintFinding', { simpleResolvers: true })
export class LintFindingType {
  @Field(() => String) rule!: string;
  @Field(() => [String]) clauses!: readonly string[];
  @Field(() => LintSeverityEnum) severity!: string;
  @Field(() => LocalizedTextType) message!: LocalizedText;
  @Field(() => LocalizedTextType, { description: 'Recommended reading.' }) reading!: LocalizedText;
  @Field(() => [String]) normIds!: readonly string[];
  @Field(() => [String]) questionIds!: readonly string[];
}

@ObjectType('CoverageRow', { simpleResolvers: true })
export class CoverageRowType {
  @Field(() => String) id!: string;
  @Field(() => String) standard!: string;
  @Field(() => NormUseEnum) use!: NormUse;
  @Field(() => String) where!: string;
}
