import type { Instant } from '@ortalyk/domain';
import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, LocalDate } from '../../graphql/scalars.js';

export enum LedgerEntryKindEnum { charge = 'charge', payment = 'payment', recalculation = 'recalculation', transfer = 'transfer', penalty = 'penalty' }
registerEnumType(LedgerEntryKindEnum, { name: 'LedgerEntryKind', description: 'What moved a balance. Payments lower it by their amount, everything else raises it by its own (a recalculation may be below 0).' });

const MINOR = 'A whole number of the smallest unit of money (tiyn, kopecks).';

@ObjectType('BalancePart', { simpleResolvers: true, description: 'The balance of one service and owner.' })
export class BalancePartType {
  @Field(() => String, { description: 'heating, hotWater or electricity.' }) service!: string;
  @Field(() => Float, { description: `${MINOR} Above 0 is a debt.` }) amountMinor!: number;
  @Field(() => DateTime) asOf!: Instant;
  @Field(() => String) source!: string;
  ownerId!: string;
}

@ObjectType('AccountBalance', { simpleResolvers: true, description: 'What billing last told of an account; nothing is reckoned here.' })
export class AccountBalanceType {
  @Field(() => Float, { description: `${MINOR} Above 0 is a debt, below 0 an advance; all services and owners together.` }) amountMinor!: number;
  @Field(() => String, { description: 'KZT or RUB.' }) currency!: string;
  @Field(() => DateTime, { description: 'The oldest moment any of the parts was true at: show it wherever the sum is shown.' }) asOf!: Instant;
  @Field(() => String, { description: 'The systems it came from.' }) source!: string;
  @Field(() => [BalancePartType]) parts!: BalancePartType[];
}

@ObjectType('LedgerEntry', { simpleResolvers: true })
export class LedgerEntryType {
  @Field(() => ID) id!: string;
  @Field(() => String) service!: string;
  @Field(() => LedgerEntryKindEnum) kind!: string;
  @Field(() => Float, { description: MINOR }) amountMinor!: number;
  @Field(() => LocalDate, { nullable: true }) happenedOn?: string | null;
  @Field(() => DateTime) asOf!: Instant;
  @Field(() => String) source!: string;
  ownerId!: string;
}

@ObjectType('LedgerPeriod', { simpleResolvers: true, description: 'A month of an account.' })
export class LedgerPeriodType {
  @Field(() => LocalDate, { description: 'The first day of the month.' }) period!: string;
  @Field(() => Float, { description: MINOR }) chargedMinor!: number;
  @Field(() => Float, { description: MINOR }) paidMinor!: number;
  @Field(() => Float, { description: `${MINOR} Recalculations and transfers together.` }) recalculatedMinor!: number;
  @Field(() => Float, { description: MINOR }) penaltyMinor!: number;
  @Field(() => DateTime, { description: 'The oldest moment any of the entries was true at.' }) asOf!: Instant;
  @Field(() => [LedgerEntryType]) entries!: LedgerEntryType[];
}

@ObjectType('DebtCertificate', { simpleResolvers: true, description: 'What a certificate of debt (or of none) states; null where billing told no balance.' })
export class DebtCertificateType {
  @Field(() => LocalDate, { description: "Today in the company's zone." }) onDate!: string;
  @Field(() => AccountBalanceType) balance!: AccountBalanceType;
  @Field(() => Boolean, { description: 'True where nothing is owed on any service.' }) debtFree!: boolean;
  @Field(() => LocalDate, { nullable: true }) lastPaymentOn?: string | null;
  @Field(() => Float, { nullable: true, description: MINOR }) lastPaymentMinor?: number | null;
  accountId!: string;
}
