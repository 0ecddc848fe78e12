import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { payloadOf } from '../../graphql/payload.js';
import { calculateDeadline } from './calculate-deadline.js';
import { DeadlineInput, DeadlinePayloadType } from './deadline.types.js';

@Resolver()
export class DeadlineResolver {
  @Permission('standards:read')
  @Query(() => DeadlinePayloadType, { description: 'The calculator: what a norm gives from a start at an office, with every counted and skipped day.' })
  async deadline(@Ctx() ctx: RequestContext, @Arg('input', () => DeadlineInput) input: DeadlineInput): Promise<object> {
    return payloadOf(await calculateDeadline(ctx, input), (explanation) => ({ explanation }));
  }
}
