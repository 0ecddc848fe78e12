import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { isId } from '../../platform/ids.js';
import { customerById } from './customer.queries.js';
import { CustomerType } from './customer.types.js';

@Resolver(() => CustomerType)
export class CustomerResolver {
  @Permission('customers:read')
  @Query(() => CustomerType, { nullable: true })
  customer(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): unknown {
    return isId(id) ? customerById(ctx).load(id) : null;
  }
}
