import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { defineLoader, groupBy } from '../../graphql/loaders.js';
import { LocalDate } from '../../graphql/scalars.js';
import { CustomerType } from '../customers/index.js';
import { accountById } from './account.queries.js';
import { AccountType } from './account.types.js';

@ObjectType('OwnedAccount', { simpleResolvers: true, description: 'An account the customer owns or owned, from a day up to another.' })
export class OwnedAccountType {
  @Field(() => ID) id!: string;
  @Field(() => AccountType) account!: AccountType;
  @Field(() => LocalDate) fromOn!: string;
  @Field(() => LocalDate, { nullable: true }) toOn?: string | null;
}

interface OwnedRow {
  readonly id: string;
  readonly customerId: string;
  readonly accountId: string;
  readonly fromOn: string;
  readonly toOn: string | null;
}

/** Batched ownerships of customers that stand, present ones first. */
const ownedByCustomer = defineLoader<string, OwnedRow[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<OwnedRow>(
    `select id, customer_id as "customerId", account_id as "accountId", from_on as "fromOn", to_on as "toOn" from ownership
     where customer_id = any($1) and superseded_by_id is null order by to_on is not null, from_on desc, id`, [ids]), (row) => row.customerId));

@Resolver(() => CustomerType)
export class OwnedAccountFields {
  @FieldResolver(() => [OwnedAccountType], { description: 'What the customer owns and owned, and when; present ones first.' })
  async owned(@Root() customer: CustomerType, @Ctx() ctx: RequestContext): Promise<unknown> {
    const rows = (await ownedByCustomer(ctx).load(customer.id)) ?? [];
    return rows.map(({ accountId, ...row }) => ({ ...row, account: accountById(ctx).load(accountId) }));
  }
}
