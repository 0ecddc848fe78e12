import type { NormForce, NormUse } from '@ortalyk/domain';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { payloadOf } from '../../graphql/payload.js';
import { adoptEdition } from './adopt-edition.js';
import { answerOpenQuestion } from './answer-question.js';
import { compareEditions, coverageOf, lintEdition } from './check-editions.js';
import { discardDraft, draftEdition } from './draft-edition.js';
import { editDraftNorm } from './edit-draft-norm.js';
import { editionView, listEditions } from './edition.queries.js';
import { CoverageRowType, DraftNormPayloadType, EditionPayloadType, EditionType, LintFindingType, NormDifferenceType, OpenQuestionPayloadType, OpenQuestionType } from './edition.types.js';
import { listNorms, normView } from './list-norms.js';
import { listQuestions, questionView } from './list-questions.js';
import { NormConnectionType, NormOverridePayloadType, NormType, NormUseEnum } from './norm.types.js';
import { endNormOverride, overrideNorm } from './override-norm.js';
import { overrideView } from './override.queries.js';
import {
  AdoptEditionInput, AnswerOpenQuestionInput, DiscardDraftInput, DraftEditionInput, EditDraftNormInput, EndNormOverrideInput, OverrideNormInput,
} from './standards.inputs.js';
import { NormForceEnum } from './standards.types.js';

const OF_EDITION = 'Null means the edition in force.';

@Resolver()
export class EditionResolver {
  @Permission('standards:read')
  @Query(() => EditionType)
  edition(@Ctx() ctx: RequestContext, @Arg('id', () => ID, { nullable: true, description: OF_EDITION }) id: string | null): Promise<EditionType> {
    return editionView(ctx, id);
  }

  @Permission('standards:read')
  @Query(() => [EditionType], { description: 'Newest first; discarded drafts are left out.' })
  editions(@Ctx() ctx: RequestContext): Promise<EditionType[]> {
    return listEditions(ctx);
  }

  @Permission('standards:read')
  @Query(() => [NormDifferenceType], { description: 'Two editions norm by norm; what is the same in both is left in with kind `same`.' })
  compareEditions(@Ctx() ctx: RequestContext, @Arg('before', () => ID) before: string, @Arg('after', () => ID) after: string): Promise<NormDifferenceType[]> {
    return compareEditions(ctx, before, after);
  }

  @Permission('standards:lint')
  @Query(() => [LintFindingType])
  lintEdition(@Ctx() ctx: RequestContext, @Arg('editionId', () => ID, { nullable: true, description: OF_EDITION }) editionId: string | null): Promise<LintFindingType[]> {
    return lintEdition(ctx, editionId);
  }

  @Permission('standards:read')
  @Query(() => [CoverageRowType])
  coverage(@Ctx() ctx: RequestContext, @Arg('editionId', () => ID, { nullable: true, description: OF_EDITION }) editionId: string | null): Promise<CoverageRowType[]> {
    return coverageOf(ctx, editionId);
  }

  @Permission('standards:adopt')
  @Mutation(() => EditionPayloadType, { description: 'Copies an edition into a draft; nothing is promised by it until it is adopted.' })
  async draftEdition(@Ctx() ctx: RequestContext, @Arg('input', () => DraftEditionInput) input: DraftEditionInput): Promise<object> {
    return payloadOf(await draftEdition(ctx, input), ({ editionId }) => ({ edition: editionView(ctx, editionId) }));
  }

  @Permission('standards:adopt')
  @Mutation(() => DraftNormPayloadType)
  async editDraftNorm(@Ctx() ctx: RequestContext, @Arg('input', () => EditDraftNormInput) input: EditDraftNormInput): Promise<object> {
    return payloadOf(await editDraftNorm(ctx, input), ({ editionId, normId }) => ({ edition: editionView(ctx, editionId), norm: normView(ctx, normId, editionId) }));
  }

  @Permission('standards:adopt')
  @Mutation(() => EditionPayloadType, { description: 'Checks the draft whole and puts it in force from its first day; appeals registered before keep their edition (T21).' })
  async adoptEdition(@Ctx() ctx: RequestContext, @Arg('input', () => AdoptEditionInput) input: AdoptEditionInput): Promise<object> {
    return payloadOf(await adoptEdition(ctx, input), ({ editionId }) => ({ edition: editionView(ctx, editionId) }));
  }

  @Permission('standards:adopt')
  @Mutation(() => EditionPayloadType)
  async discardDraft(@Ctx() ctx: RequestContext, @Arg('input', () => DiscardDraftInput) input: DiscardDraftInput): Promise<object> {
    return payloadOf(await discardDraft(ctx, input), ({ editionId }) => ({ edition: editionView(ctx, editionId) }));
  }
}

@Resolver()
export class NormResolver {
  @Permission('standards:read')
  @Query(() => NormConnectionType)
  norms(
    @Ctx() ctx: RequestContext,
    @Arg('editionId', () => ID, { nullable: true, description: OF_EDITION }) editionId: string | null,
    @Arg('text', () => String, { nullable: true, description: 'Words of the clause, label, process or id.' }) text: string | null,
    @Arg('use', () => NormUseEnum, { nullable: true }) use: NormUse | null,
    @Arg('force', () => NormForceEnum, { nullable: true }) force: NormForce | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<NormConnectionType> {
    return listNorms(ctx, { editionId: editionId ?? null, text: text ?? null, use: use ?? null, force: force ?? null, first, after: after ?? null });
  }

  @Permission('standards:read')
  @Query(() => NormType, { nullable: true })
  norm(@Ctx() ctx: RequestContext, @Arg('id', () => String) id: string, @Arg('editionId', () => ID, { nullable: true }) editionId: string | null): Promise<NormType | null> {
    return normView(ctx, id, editionId);
  }

  @Permission('standards:read')
  @Query(() => [OpenQuestionType])
  openQuestions(@Ctx() ctx: RequestContext, @Arg('editionId', () => ID, { nullable: true, description: OF_EDITION }) editionId: string | null): Promise<OpenQuestionType[]> {
    return listQuestions(ctx, editionId);
  }

  @Permission('standards:override')
  @Mutation(() => NormOverridePayloadType, { description: 'Holds for appeals registered while it is valid; nothing already promised moves (T21).' })
  async overrideNorm(@Ctx() ctx: RequestContext, @Arg('input', () => OverrideNormInput) input: OverrideNormInput): Promise<object> {
    return payloadOf(await overrideNorm(ctx, input), ({ overrideId, normId }) => ({ override: overrideView(ctx, overrideId), norm: normView(ctx, normId, null) }));
  }

  @Permission('standards:override')
  @Mutation(() => NormOverridePayloadType)
  async endNormOverride(@Ctx() ctx: RequestContext, @Arg('input', () => EndNormOverrideInput) input: EndNormOverrideInput): Promise<object> {
    return payloadOf(await endNormOverride(ctx, input), ({ overrideId, normId }) => ({ override: overrideView(ctx, overrideId), norm: normView(ctx, normId, null) }));
  }

  @Permission('standards:override')
  @Mutation(() => OpenQuestionPayloadType, { description: 'The last answer holds for appeals registered from now on.' })
  async answerOpenQuestion(@Ctx() ctx: RequestContext, @Arg('input', () => AnswerOpenQuestionInput) input: AnswerOpenQuestionInput): Promise<object> {
    return payloadOf(await answerOpenQuestion(ctx, input), ({ questionId, editionId }) => ({ question: questionView(ctx, questionId, editionId) }));
  }
}
