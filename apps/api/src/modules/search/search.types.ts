import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AccountType, ContractType, HouseType } from '../accounts/index.js';
import { AppealType } from '../appeals/index.js';
import { CustomerType } from '../customers/index.js';

export enum SearchKindEnum { account = 'account', customer = 'customer', contract = 'contract', meter = 'meter', appeal = 'appeal', house = 'house' }
registerEnumType(SearchKindEnum, { name: 'SearchKind' });

export enum MatchedFieldEnum { number = 'number', name = 'name', address = 'address', phone = 'phone', taxId = 'taxId' }
registerEnumType(MatchedFieldEnum, { name: 'MatchedField' });

export enum MarkedFieldEnum { number = 'number', name = 'name', address = 'address', addressKk = 'addressKk', shown = 'shown' }
registerEnumType(MarkedFieldEnum, { name: 'MarkedField', description: 'A text of the hit: its number, the name of its customer, its address in either language, or `shown`.' });

export enum UnderstoodAsEnum { number = 'number', phone = 'phone', taxId = 'taxId', words = 'words' }
registerEnumType(UnderstoodAsEnum, { name: 'UnderstoodAs' });

@ObjectType('SearchMark', { simpleResolvers: true, description: 'A stretch of a text that matched, in UTF-16 units, end not included.' })
export class SearchMarkType {
  @Field(() => MarkedFieldEnum) field!: string;
  @Field(() => Int) start!: number;
  @Field(() => Int) end!: number;
}

@ObjectType('SearchHit', { simpleResolvers: true, description: 'One line of the search box: what it is, by which field it was found, and which part matched.' })
export class SearchHitType {
  @Field(() => SearchKindEnum) kind!: string;
  @Field(() => ID, { description: 'Of the account, customer, contract, meter, appeal or house.' }) id!: string;
  @Field(() => MatchedFieldEnum) matched!: string;
  @Field(() => String, { nullable: true, description: 'The phone or tax number it was found by, no further than typed, or the number of the meter.' }) shown?: string | null;
  @Field(() => [SearchMarkType]) marks!: SearchMarkType[];
  @Field(() => AccountType, { nullable: true, description: 'The account, or the one of the contract or meter.' }) account?: unknown;
  @Field(() => CustomerType, { nullable: true }) customer?: unknown;
  @Field(() => ContractType, { nullable: true }) contract?: unknown;
  @Field(() => AppealType, { nullable: true }) appeal?: unknown;
  @Field(() => HouseType, { nullable: true, description: 'The house, or the one of the meter.' }) house?: unknown;
}

@ObjectType('SearchUnderstood', { simpleResolvers: true, description: 'What was looked for, for saying it where nothing is found.' })
export class SearchUnderstoodType {
  @Field(() => UnderstoodAsEnum) as!: string;
  @Field(() => String) text!: string;
}

@ObjectType('SearchResult', { simpleResolvers: true })
export class SearchResultType {
  @Field(() => [SearchHitType], { description: 'Kinds together, the best first; open before closed, the own office first.' }) hits!: SearchHitType[];
  @Field(() => Boolean, { description: 'True when more than `first` matched: say more, or one kind.' }) more!: boolean;
  @Field(() => SearchUnderstoodType, { nullable: true }) understood?: SearchUnderstoodType | null;
}
