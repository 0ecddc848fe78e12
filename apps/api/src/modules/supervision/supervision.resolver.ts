import { Arg, Ctx, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Permission, reachOf } from '../../graphql/access.js';
import { ChangedType } from '../../graphql/common.types.js';
import type { RequestContext } from '../../graphql/context.js';
import { forbidden } from '../../graphql/faults.js';
import type { Change } from '../../platform/push.js';
import { NowFiguresType } from './figures.types.js';
import { nowFigures } from './now-figures.js';

@Resolver()
export class SupervisionResolver {
  @Permission('supervision:read')
  @Query(() => NowFiguresType)
  now(@Arg('officeId', () => ID, { nullable: true }) officeId: string | null, @Ctx() ctx: RequestContext): Promise<NowFiguresType> {
    const scope = reachOf(ctx, 'supervision:read');
    // Zeros would be read as «nothing is late there».
    if (officeId != null && scope.kind !== 'company' && !(scope.kind === 'some' && scope.officeIds.includes(officeId))) throw forbidden('You see the figures of your own offices.');
    return nowFigures(ctx, scope, officeId ?? null);
  }

  @Permission('supervision:read')
  @Subscription(() => ChangedType, {
    subscribe: ({ context, args }: { context: RequestContext; args: { officeId?: string | null } }) =>
      context.push.changes('figuresChanged', (id) => args.officeId == null || id === args.officeId),
    description: "The supervisor's figures may have changed; the page asks for `now` again.",
  })
  figuresChanged(@Arg('officeId', () => ID, { nullable: true }) _officeId: string | null, @Root() change: Change, @Ctx() ctx: RequestContext): ChangedType {
    return { id: change.id, at: ctx.clock.now() };
  }
}
