import type { Instant } from '@ortalyk/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfoType, ProblemType } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { ContractType } from '../accounts/index.js';

export enum ContractKindEnum { public = 'public', individual = 'individual', executor = 'executor', business = 'business', budget = 'budget' }
registerEnumType(ContractKindEnum, { name: 'ContractKind', description: 'Household public, individual, executor of utilities, business, budget.' });

export enum ContractActionEnum {
  noticeMissing = 'noticeMissing', completePapers = 'completePapers', draft = 'draft', send = 'send', disagree = 'disagree', answerDisagreement = 'answerDisagreement',
  sign = 'sign', bringIntoForce = 'bringIntoForce', proposeChange = 'proposeChange', agreeChange = 'agreeChange', rejectChange = 'rejectChange',
  noticeRenewal = 'noticeRenewal', renew = 'renew', announceTermination = 'announceTermination', warnTermination = 'warnTermination', withdrawTermination = 'withdrawTermination',
  terminate = 'terminate', refuse = 'refuse',
}
registerEnumType(ContractActionEnum, { name: 'ContractAction', description: 'A move in the life of a contract; `Contract.actions` tells which are possible now.' });

export enum NoticeUnitEnum { workingDays = 'workingDays', calendarDays = 'calendarDays', months = 'months' }
registerEnumType(NoticeUnitEnum, { name: 'NoticeUnit' });

export enum ContractStateEnum {
  application = 'application', papersAwaited = 'papersAwaited', draft = 'draft', sent = 'sent', disagreement = 'disagreement', signed = 'signed', inForce = 'inForce',
  changing = 'changing', terminating = 'terminating', terminated = 'terminated', refused = 'refused',
}
registerEnumType(ContractStateEnum, { name: 'ContractState' });

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

@ObjectType('ContractNotice', { simpleResolvers: true, description: 'How long before its end the contract itself says that a party must speak.' })
export class ContractNoticeType {
  @Field(() => Int) amount!: number;
  @Field(() => NoticeUnitEnum) unit!: string;
}

@ObjectType('ContractConnection')
export class ContractConnectionType {
  @Field(() => [ContractType]) nodes!: readonly unknown[];
  @Field(() => PageInfoType) pageInfo!: object;
  /** Counted only where it is asked for. */
  count!: () => Promise<number>;
}
