import type { Outcome } from '@ortalyk/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import { ChangedType } from '../../graphql/common.types.js';
import type { RequestContext } from '../../graphql/context.js';
import { type Payload, payloadOf } from '../../graphql/payload.js';
import { isId } from '../../platform/ids.js';
import type { Change } from '../../platform/push.js';
import { appealConnection } from './appeal-connection.js';
import { AppealFilterInput, AttachAppealInput, DeadlinePreviewInput, RegisterAppealInput } from './appeal.inputs.js';
import { appealById } from './appeal.queries.js';
import { appealScope, inScope } from './appeal.scope.js';
import { AppealConnectionType, AppealOrderEnum, AppealType, AttachAppealPayloadType, RegisterAppealPayloadType } from './appeal.types.js';
import { attachAppeal } from './attach-appeal.js';
import { previewDeadline } from './preview-deadline.js';
import { DeadlinePreviewType } from './preview.types.js';
import { registerAppeal } from './register-appeal.js';

@Resolver()
export class AppealResolver {
  @Permission('appeals:read')
  @Query(() => AppealType, { nullable: true })
  async appeal(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<unknown> {
    const row = isId(id) ? await appealById(ctx).load(id) : null;
    return row !== null && inScope(appealScope(ctx), row) ? row : null;
  }

  @Permission('appeals:read')
  @Query(() => AppealConnectionType)
  appeals(
    @Arg('filter', () => AppealFilterInput, { nullable: true }) filter: AppealFilterInput | null,
    @Arg('order', () => AppealOrderEnum, { defaultValue: AppealOrderEnum.newestFirst, nullable: true }) order: AppealOrderEnum | null,
    @Arg('first', () => Int, { defaultValue: 50, nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealConnectionType> {
    const page = { filter: filter ?? {}, order: order ?? AppealOrderEnum.newestFirst, first, after: after ?? null };
    return appealConnection(ctx, appealScope(ctx), { page, info });
  }

  @Permission('appeals:register')
  @Query(() => DeadlinePreviewType, { description: 'What would be promised if registered now with these values; nothing is stored.' })
  deadlinePreview(@Arg('input', () => DeadlinePreviewInput) input: DeadlinePreviewInput, @Ctx() ctx: RequestContext): Promise<DeadlinePreviewType> {
    return previewDeadline(ctx, input);
  }

  @Permission('appeals:register')
  @Mutation(() => RegisterAppealPayloadType)
  async registerAppeal(@Arg('input', () => RegisterAppealInput) input: RegisterAppealInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return appealPayload(ctx, await registerAppeal(ctx, input));
  }

  @Permission('appeals:write')
  @Mutation(() => AttachAppealPayloadType)
  async attachAppeal(@Arg('input', () => AttachAppealInput) input: AttachAppealInput, @Ctx() ctx: RequestContext): Promise<unknown> {
    return appealPayload(ctx, await attachAppeal(ctx, input));
  }

  @Permission('appeals:read')
  @Subscription(() => ChangedType, {
    subscribe: ({ context, args }: { context: RequestContext; args: { id: string } }) => context.push.changes('appealChanged', (id) => id === args.id),
  })
  appealChanged(@Arg('id', () => ID) _id: string, @Root() change: Change, @Ctx() ctx: RequestContext): ChangedType {
    return { id: change.id, at: ctx.clock.now() };
  }
}

async function appealPayload(ctx: RequestContext, outcome: Outcome<{ readonly appealId: string }>): Promise<Payload<{ appeal: unknown }>> {
  const appeal = outcome.ok ? await appealById(ctx).load(outcome.value.appealId) : null;
  return payloadOf(outcome, () => ({ appeal }));
}
