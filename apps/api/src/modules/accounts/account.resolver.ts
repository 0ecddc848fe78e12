import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { isId } from '../../platform/ids.js';
import { accountById, accountByNumber } from './account.queries.js';
import { AccountType, SearchResultType } from './account.types.js';
import { searchAccounts } from './search-accounts.js';

@Resolver(() => AccountType)
export class AccountResolver {
  @Permission('accounts:read')
  @Query(() => AccountType, { nullable: true })
  account(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): unknown {
    return isId(id) ? accountById(ctx).load(id) : null;
  }

  @Permission('accounts:read')
  @Query(() => AccountType, { nullable: true })
  accountByNumber(@Arg('number', () => String) number: string, @Ctx() ctx: RequestContext): unknown {
    return accountByNumber(ctx.db, number.trim());
  }

  @Permission('accounts:read')
  @Query(() => SearchResultType)
  search(
    @Arg('text', () => String) text: string,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number | null,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    return searchAccounts(ctx, text, first ?? 20);
  }
}
