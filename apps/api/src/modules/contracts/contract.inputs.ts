import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';
import { OperationDocumentInput } from '../accounts/index.js';
import { ContractActionEnum, ContractKindEnum, ContractServiceEnum, ContractStateEnum, NoticeUnitEnum } from './contract.types.js';

@InputType('ContractPointInput')
export class ContractPointInput {
  @Field(() => ContractServiceEnum) service!: ContractServiceEnum;
  @Field(() => String) address!: string;
  @Field(() => String, { nullable: true }) meterNumber?: string | null;
}

@InputType('ContractNoticeInput', { description: 'How long before its end the contract itself says that a party must speak.' })
export class ContractNoticeInput {
  @Field(() => Int) amount!: number;
  @Field(() => NoticeUnitEnum) unit!: NoticeUnitEnum;
}

@InputType('ApplyForContractInput', { description: 'Registers the application of the account’s owner; a contract number is taken at once and names it through its whole life.' })
export class ApplyForContractInput {
  @Field(() => ID) accountId!: string;
  @Field(() => ContractKindEnum) kind!: ContractKindEnum;
  @Field(() => String, { description: 'Channel the application came by.' }) channel!: string;
  @Field(() => OperationDocumentInput) application!: OperationDocumentInput;
  @Field(() => [String], { description: 'Codes of the papers of package `contract` that were brought.' }) papers!: string[];
  @Field(() => LocalDate) startsOn!: string;
  @Field(() => LocalDate, { nullable: true }) endsOn?: string | null;
  @Field(() => [ContractPointInput], { description: 'What it supplies; at least one.' }) points!: ContractPointInput[];
  @Field(() => ContractNoticeInput, { nullable: true }) notice?: ContractNoticeInput | null;
  @Field(() => ID, { nullable: true }) representativeId?: string | null;
  @Field(() => String) idempotencyKey!: string;
}

@InputType('MoveContractInput')
export class MoveContractInput {
  @Field(() => ID) contractId!: string;
  @Field(() => Int) version!: number;
  @Field(() => ContractActionEnum) action!: ContractActionEnum;
  @Field(() => LocalDate) on!: string;
  @Field(() => OperationDocumentInput, { nullable: true, description: 'The paper of the move: the protocol, the signed file, the notice.' }) document?: OperationDocumentInput | null;
  @Field(() => [String], { nullable: true, description: 'For completePapers: everything brought so far.' }) papers?: string[] | null;
  @Field(() => LocalDate, { nullable: true, description: 'For renew: the new last day; for announceTermination: the day it is to end.' }) endsOn?: string | null;
  @Field(() => String, { nullable: true, description: 'Why; required to refuse, to terminate and to reject a change.' }) note?: string | null;
  @Field(() => String) idempotencyKey!: string;
}

@InputType('SaveContractPointInput')
export class SaveContractPointInput extends ContractPointInput {
  @Field(() => ID) contractId!: string;
  @Field(() => Int) version!: number;
  @Field(() => LocalDate) fromOn!: string;
}

@InputType('EndContractPointInput')
export class EndContractPointInput {
  @Field(() => ID) pointId!: string;
  @Field(() => LocalDate) on!: string;
}

@InputType('ContractFilterInput')
export class ContractFilterInput {
  @Field(() => String, { nullable: true, description: 'Any part of the number.' }) number?: string | null;
  @Field(() => ContractKindEnum, { nullable: true }) kind?: ContractKindEnum | null;
  @Field(() => ContractStateEnum, { nullable: true }) state?: ContractStateEnum | null;
  @Field(() => ID, { nullable: true }) officeId?: string | null;
  @Field(() => ID, { nullable: true }) customerId?: string | null;
  @Field(() => ID, { nullable: true }) accountId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'True: only those on which the company owes something by a running clock.' }) owed?: boolean | null;
}
