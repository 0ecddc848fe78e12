import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { EventConnectionType, eventsOf } from '../audit/index.js';
import { CustomerType, customerById } from '../customers/index.js';
import { OfficeType, officeById } from '../offices/index.js';
import { accountsOfCustomer, contractsOfAccount, premisesById } from './account.queries.js';
import { AccountType, ContractType, PremisesType } from './account.types.js';

@Resolver(() => AccountType)
export class AccountFields {
  @FieldResolver(() => CustomerType)
  customer(@Root() account: AccountType, @Ctx() ctx: RequestContext): unknown {
    return customerById(ctx).load(account.customerId);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() account: AccountType, @Ctx() ctx: RequestContext): unknown {
    return officeById(ctx).load(account.officeId);
  }

  @FieldResolver(() => PremisesType)
  premises(@Root() account: AccountType, @Ctx() ctx: RequestContext): unknown {
    return premisesById(ctx).load(account.premisesId);
  }

  @FieldResolver(() => [ContractType])
  async contracts(@Root() account: AccountType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await contractsOfAccount(ctx).load(account.id)) ?? [];
  }

  @FieldResolver(() => EventConnectionType)
  history(
    @Root() account: AccountType,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
  ): unknown {
    return eventsOf(ctx, { accountId: account.id }, { first, after });
  }
}

/** Accounts hang on customers from here, so that customers need not know of accounts. */
@Resolver(() => CustomerType)
export class CustomerAccountFields {
  @FieldResolver(() => [AccountType])
  async accounts(@Root() customer: CustomerType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await accountsOfCustomer(ctx).load(customer.id)) ?? [];
  }
}
