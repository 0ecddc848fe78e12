import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Permission, reachOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { accountById } from '../accounts/index.js';
import { listAccounts, listHouses } from './found-list.js';
import { AccountConnectionType, AccountFilter, HouseConnectionType, HouseFilter } from './found-list.types.js';
import { houseById } from './house.queries.js';

@Resolver()
export class FoundListResolver {
  @Permission('accounts:read')
  @Query(() => AccountConnectionType, { description: 'Every account the filter leaves, by number, page by page.' })
  async accounts(
    @Arg('filter', () => AccountFilter, { nullable: true }) filter: AccountFilter | null,
    @Arg('first', () => Int, { defaultValue: 50, nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    const { ids, pageInfo } = await listAccounts(ctx, reachOf(ctx, 'accounts:read'), { filter: filter ?? {}, first, after });
    return { nodes: await accountById(ctx).loadMany(ids), pageInfo };
  }

  @Permission('accounts:read')
  @Query(() => HouseConnectionType, { description: 'Every house the filter leaves, by address, page by page.' })
  async houses(
    @Arg('filter', () => HouseFilter, { nullable: true }) filter: HouseFilter | null,
    @Arg('first', () => Int, { defaultValue: 50, nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    const { ids, pageInfo } = await listHouses(ctx, reachOf(ctx, 'accounts:read'), { filter: filter ?? {}, first, after });
    return { nodes: await houseById(ctx).loadMany(ids), pageInfo };
  }
}
