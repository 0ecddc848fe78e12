import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../graphql/common.types.js';
import { AccountStateEnum, AccountType, HouseType } from '../accounts/index.js';

@InputType()
export class HouseFilter {
  @Field(() => String, { nullable: true, description: 'As in the search box; without it every house.' }) text?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of a district.' }) district?: string | null;
  @Field(() => ID, { nullable: true }) officeId?: string | null;
}

@InputType()
export class AccountFilter {
  @Field(() => String, { nullable: true, description: 'As in the search box; without it every account.' }) text?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of a district.' }) district?: string | null;
  @Field(() => ID, { nullable: true }) officeId?: string | null;
  @Field(() => AccountStateEnum, { nullable: true }) state?: AccountStateEnum | null;
}

@ObjectType('AccountConnection', { simpleResolvers: true })
export class AccountConnectionType {
  @Field(() => [AccountType]) nodes!: readonly unknown[];
  @Field(() => PageInfoType) pageInfo!: object;
}

@ObjectType('HouseConnection', { simpleResolvers: true })
export class HouseConnectionType {
  @Field(() => [HouseType]) nodes!: readonly unknown[];
  @Field(() => PageInfoType) pageInfo!: object;
}
