import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';
import { OperationDocumentInput } from '../accounts/index.js';
import { ContractActionEnum, ContractKindEnum, ContractServiceEnum } from './contract.types.js';

@InputType('ContractPointInput')
export class ContractPointInput {
  @Field(() => ContractServiceEnum) service!: ContractServiceEnum;
  @Field(() => String) address!: string;
  @Field(() => String, { nullable: true }) meterNumber?: string | null;
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
  @Field(() => LocalDate, { nullable: true, description: 'For renew: the new last day.' }) endsOn?: string | null;
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
