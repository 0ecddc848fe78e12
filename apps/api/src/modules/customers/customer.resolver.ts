import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { isId } from '../../platform/ids.js';
import { customerById } from './customer.queries.js';
import { CustomerType } from './customer.types.js';
import { ReadReasonEnum } from './person.types.js';
import { logPersonalRead } from './personal-reads.js';

@Resolver(() => CustomerType)
export class CustomerResolver {
  @Permission('customers:read')
  @Query(() => CustomerType, { nullable: true })
  async customer(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => ReadReasonEnum, { nullable: true, description: 'Why the card is opened; a search unless told.' }) reason: ReadReasonEnum | null,
    @Arg('appealId', () => ID, { nullable: true }) appealId: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    const customer = isId(id) ? await customerById(ctx).load(id) : null;
    if (customer !== null) await logPersonalRead(ctx, { customerId: customer.id, accountId: null, reason, appealId });
    return customer;
  }
}
