import type { Outcome } from '@ortalyk/domain';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Permission, reachOf } from '../../graphql/access.js';
import { ChangedType } from '../../graphql/common.types.js';
import type { RequestContext } from '../../graphql/context.js';
import { type Payload, payloadOf } from '../../graphql/payload.js';
import type { Change } from '../../platform/push.js';
import { assignStep } from './assign-step.js';
import { completeStep } from './complete-step.js';
import { listSteps } from './list-steps.js';
import { AssignStepInput, CompleteStepInput, ReleaseStepInput, ReturnStepInput, StepFilterInput, TakeStepInput } from './process.inputs.js';
import { StepConnectionType, StepPayloadType } from './process.types.js';
import { releaseStep } from './release-step.js';
import { returnStep } from './return-step.js';
import { stepRow } from './step.queries.js';
import { takeStep } from './take-step.js';

@Resolver()
export class ProcessResolver {
  @Permission('process:read')
  @Query(() => StepConnectionType)
  steps(
    @Arg('filter', () => StepFilterInput, { nullable: true }) filter: StepFilterInput | null,
    @Arg('first', () => Int, { defaultValue: 50, nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<StepConnectionType> {
    return listSteps(ctx, reachOf(ctx, 'process:read'), { filter: filter ?? null, first, after: after ?? null });
  }

  @Permission('process:work')
  @Mutation(() => StepPayloadType)
  async takeStep(@Arg('input', () => TakeStepInput) input: TakeStepInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return stepPayload(ctx, await takeStep(ctx, input));
  }

  @Permission('process:work')
  @Mutation(() => StepPayloadType)
  async releaseStep(@Arg('input', () => ReleaseStepInput) input: ReleaseStepInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return stepPayload(ctx, await releaseStep(ctx, input));
  }

  @Permission('process:assign')
  @Mutation(() => StepPayloadType)
  async assignStep(@Arg('input', () => AssignStepInput) input: AssignStepInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return stepPayload(ctx, await assignStep(ctx, input));
  }

  @Permission('process:work')
  @Mutation(() => StepPayloadType)
  async returnStep(@Arg('input', () => ReturnStepInput) input: ReturnStepInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return stepPayload(ctx, await returnStep(ctx, input));
  }

  @Permission('process:work')
  @Mutation(() => StepPayloadType)
  async completeStep(@Arg('input', () => CompleteStepInput) input: CompleteStepInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return stepPayload(ctx, await completeStep(ctx, input));
  }

  @Permission('process:read')
  @Subscription(() => ChangedType, {
    subscribe: ({ context, args }: { context: RequestContext; args: { unitId?: string | null } }) =>
      context.push.changes('workChanged', (id) => args.unitId == null || id === args.unitId),
    description: 'Some step of the unit changed; null means every unit the viewer may see.',
  })
  workChanged(@Arg('unitId', () => ID, { nullable: true }) _unitId: string | null, @Root() change: Change, @Ctx() ctx: RequestContext): ChangedType {
    return { id: change.id, at: ctx.clock.now() };
  }
}

async function stepPayload(ctx: RequestContext, outcome: Outcome<{ readonly stepId: string }>): Promise<Payload<{ step: unknown }>> {
  const step = outcome.ok ? await stepRow(ctx.db, outcome.value.stepId) : null;
  return payloadOf(outcome, () => ({ step }));
}
