import { isPermitted } from '@ortalyk/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { AccountType } from '../accounts/index.js';
import { metersOfAccount } from './meter.queries.js';
import { MeterType } from './meter.types.js';

/** Meters hang on accounts from here, so that accounts need not know of them. */
@Resolver(() => AccountType)
export class AccountMeterFields {
  @FieldResolver(() => [MeterType], { description: 'Its own meters, then the common ones of the house; none for those without meters:read.' })
  async meters(@Root() account: AccountType, @Ctx() ctx: RequestContext): Promise<unknown> {
    if (ctx.actor === null || !isPermitted(ctx.actor.grants, 'meters:read')) return [];
    return (await metersOfAccount(ctx).load(account.id)) ?? [];
  }
}
