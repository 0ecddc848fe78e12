import type { Instant } from '@ortalyk/domain';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ProblemType } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { ContractType } from '../accounts/index.js';

export enum ContractKindEnum { public = 'public', individual = 'individual', executor = 'executor', business = 'business', budget = 'budget' }
registerEnumType(ContractKindEnum, { name: 'ContractKind', description: 'Household public, individual, executor of utilities, business, budget.' });

export enum ContractActionEnum {
  noticeMissing = 'noticeMissing', completePapers = 'completePapers', draft = 'draft', send = 'send', disagree = 'disagree', answerDisagreement = 'answerDisagreement',
  sign = 'sign', bringIntoForce = 'bringIntoForce', proposeChange = 'proposeChange', agreeChange = 'agreeChange', rejectChange = 'rejectChange', renew = 'renew',
  terminate = 'terminate', refuse = 'refuse',
}
registerEnumType(ContractActionEnum, { name: 'ContractAction', description: 'A move in the life of a contract; `Contract.actions` tells which are possible now.' });

export enum ContractServiceEnum { heating = 'heating', hotWater = 'hotWater', electricity = 'electricity' }
registerEnumType(ContractServiceEnum, { name: 'ContractService' });

@ObjectType('ContractMove', { simpleResolvers: true, description: 'One line of a contract’s life.' })
export class ContractMoveType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: '`apply`, or a ContractAction.' }) action!: string;
  @Field(() => String, { nullable: true }) fromState?: string | null;
  @Field(() => String) toState!: string;
  @Field(() => LocalDate) on!: string;
  @Field(() => DateTime) at!: Instant;
  @Field(() => String, { nullable: true }) note?: string | null;
  byId!: string;
  documentId!: string | null;
}

@ObjectType('ContractPoint', { simpleResolvers: true })
export class ContractPointType {
  @Field(() => ID) id!: string;
  @Field(() => ContractServiceEnum) service!: string;
  @Field(() => String) address!: string;
  @Field(() => String, { nullable: true }) meterNumber?: string | null;
  @Field(() => LocalDate) fromOn!: string;
  @Field(() => LocalDate, { nullable: true }) toOn?: string | null;
}

@ObjectType('ContractPayload', { simpleResolvers: true })
export class ContractPayloadType {
  @Field(() => ContractType, { nullable: true }) contract?: ContractType | null;
  @Field(() => [ProblemType]) problems!: ProblemType[];
}
