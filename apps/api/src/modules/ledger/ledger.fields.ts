import { isPermitted } from '@ortalyk/domain';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { RequestFault } from '../../graphql/faults.js';
import { isId } from '../../platform/ids.js';
import { AccountType, accountById } from '../accounts/index.js';
import { CustomerType, customerById } from '../customers/index.js';
import { companyDate, editionInForce } from '../standards/index.js';
import { balancesOfAccount, entriesOfAccount, lastPaymentOfAccount, ledgerKey } from './ledger.queries.js';
import { AccountBalanceType, BalancePartType, DebtCertificateType, LedgerEntryType, LedgerPeriodType } from './ledger.types.js';
import { balanceOf, periodsOf } from './ledger-view.js';

const MOST_PERIODS = 120;

/** The ledger hangs on accounts from here, so that accounts need not know of it. Whoever may not see it sees none. */
@Resolver(() => AccountType)
export class AccountLedgerFields {
  @FieldResolver(() => AccountBalanceType, { nullable: true, description: 'Null where billing told none, or for those without ledger:read.' })
  balance(@Root() account: AccountType, @Ctx() ctx: RequestContext): Promise<AccountBalanceType | null> {
    return mayRead(ctx) ? balanceNow(ctx, account.id) : Promise.resolve(null);
  }

  @FieldResolver(() => [LedgerPeriodType], { description: 'Its latest months with charges, payments and corrections, the latest first.' })
  async ledger(
    @Root() account: AccountType,
    @Arg('periods', () => Int, { defaultValue: 12, nullable: true, description: '1 to 120 months.' }) periods: number | null,
    @Ctx() ctx: RequestContext,
  ): Promise<LedgerPeriodType[]> {
    const wanted = periods ?? 12;
    if (wanted < 1 || wanted > MOST_PERIODS) throw new RequestFault('BAD_INPUT', `periods is 1 to ${MOST_PERIODS}.`);
    if (!mayRead(ctx)) return [];
    return periodsOf((await entriesOfAccount(ctx).load(ledgerKey({ accountId: account.id, periods: wanted }))) ?? []);
  }
}

@Resolver(() => BalancePartType)
export class BalancePartFields {
  @FieldResolver(() => CustomerType, { nullable: true, description: 'Whose debt it is as billing has it.' })
  owner(@Root() part: BalancePartType, @Ctx() ctx: RequestContext): unknown {
    return customerById(ctx).load(part.ownerId);
  }
}

@Resolver(() => LedgerEntryType)
export class LedgerEntryFields {
  @FieldResolver(() => CustomerType, { nullable: true })
  owner(@Root() entry: LedgerEntryType, @Ctx() ctx: RequestContext): unknown {
    return customerById(ctx).load(entry.ownerId);
  }
}

@Resolver(() => DebtCertificateType)
export class DebtCertificateResolver {
  @Permission('ledger:read')
  @Query(() => DebtCertificateType, { nullable: true })
  async debtCertificate(@Arg('accountId', () => ID) accountId: string, @Ctx() ctx: RequestContext): Promise<DebtCertificateType | null> {
    const account = isId(accountId) ? await accountById(ctx).load(accountId) : null;
    const balance = account === null ? null : await balanceNow(ctx, account.id);
    if (balance === null) return null;
    const payment = await lastPaymentOfAccount(ctx).load(accountId);
    const onDate = companyDate(await editionInForce(ctx.db, ctx.now), ctx.now);
    const debtFree = balance.parts.every(({ amountMinor }) => amountMinor <= 0);
    return { accountId, onDate, balance, debtFree, lastPaymentOn: payment?.on ?? null, lastPaymentMinor: payment?.amountMinor ?? null };
  }

  @FieldResolver(() => AccountType)
  account(@Root() certificate: DebtCertificateType, @Ctx() ctx: RequestContext): unknown {
    return accountById(ctx).load(certificate.accountId);
  }
}

function mayRead(ctx: RequestContext): boolean {
  return ctx.actor !== null && isPermitted(ctx.actor.grants, 'ledger:read');
}

async function balanceNow(ctx: RequestContext, accountId: string): Promise<AccountBalanceType | null> {
  const parts = (await balancesOfAccount(ctx).load(accountId)) ?? [];
  if (parts.length === 0) return null;
  return balanceOf(parts, (await editionInForce(ctx.db, ctx.now)).pack.standard.currency);
}
