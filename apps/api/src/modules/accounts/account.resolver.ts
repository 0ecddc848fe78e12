import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { isId } from '../../platform/ids.js';
import { ReadReasonEnum, logPersonalRead } from '../customers/index.js';
import { accountById, accountByNumber } from './account.queries.js';
import { AccountType } from './account.types.js';

@Resolver(() => AccountType)
export class AccountResolver {
  @Permission('accounts:read')
  @Query(() => AccountType, { nullable: true })
  async account(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => ReadReasonEnum, { nullable: true, description: 'Why the card is opened; a search unless told.' }) reason: ReadReasonEnum | null,
    @Arg('appealId', () => ID, { nullable: true }) appealId: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    const account = isId(id) ? await accountById(ctx).load(id) : null;
    if (account !== null) await logPersonalRead(ctx, { customerId: account.customerId, accountId: account.id, reason, appealId });
    return account;
  }

  @Permission('accounts:read')
  @Query(() => AccountType, { nullable: true })
  accountByNumber(@Arg('number', () => String) number: string, @Ctx() ctx: RequestContext): unknown {
    return accountByNumber(ctx.db, number.trim());
  }
}
