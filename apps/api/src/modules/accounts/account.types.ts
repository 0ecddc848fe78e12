import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DirectoryEntryType } from '../../graphql/common.types.js';
import { LocalDate } from '../../graphql/scalars.js';

export enum AccountStateEnum { open = 'open', closed = 'closed' }
registerEnumType(AccountStateEnum, { name: 'AccountState' });

@ObjectType('House', { simpleResolvers: true })
export class HouseType {
  @Field(() => ID) id!: string;
  @Field(() => String) address!: string;
  @Field(() => String, { nullable: true }) addressKk?: string | null;
  @Field(() => DirectoryEntryType, { nullable: true }) district?: DirectoryEntryType | null;
  @Field(() => Float, { nullable: true }) latitude?: number | null;
  @Field(() => Float, { nullable: true }) longitude?: number | null;
}

@ObjectType('Premises', { simpleResolvers: true })
export class PremisesType {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) flat?: string | null;
  @Field(() => Int, { nullable: true, description: 'm² × 100.' }) heatedAreaHundredths?: number | null;
  @Field(() => Int, { nullable: true }) residents?: number | null;
  @Field(() => HouseType) house!: HouseType;
}

@ObjectType('Contract', { simpleResolvers: true })
export class ContractType {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) state!: string;
  @Field(() => LocalDate, { nullable: true }) signedOn?: string | null;
  @Field(() => LocalDate) startsOn!: string;
  @Field(() => LocalDate, { nullable: true }) endsOn?: string | null;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true, description: 'How the application came.' }) channel?: string | null;
  @Field(() => Int, { description: 'Rounds of disagreement so far.' }) round!: number;
  @Field(() => [String], { description: 'Codes of the papers brought.' }) papers!: string[];
  @Field(() => String, { nullable: true, description: 'Why it was refused or terminated.' }) endedReason?: string | null;
  accountId!: string;
  customerId!: string;
}

@ObjectType('Account', { simpleResolvers: true })
export class AccountType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) number!: string;
  @Field(() => String, { description: 'Full address with the flat, in Russian.' }) address!: string;
  @Field(() => String, { nullable: true }) addressKk?: string | null;
  @Field(() => AccountStateEnum) state!: string;
  @Field(() => LocalDate) openedOn!: string;
  @Field(() => LocalDate, { nullable: true }) closedOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'The account this one was merged into.' }) mergedIntoId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The account this one was split from.' }) splitFromId?: string | null;
  /** Not shown themselves: what the batched fields look under. */
  customerId!: string;
  premisesId!: string;
  officeId!: string;
}
