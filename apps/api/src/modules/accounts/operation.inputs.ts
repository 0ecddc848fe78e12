import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';
import { LocalizedTextInput } from '../standards/index.js';
import { ChargeBasisEnum } from './operation.types.js';

@InputType('OperationDocumentInput', { description: 'The paper an operation stands on; it is registered as an incoming document.' })
export class OperationDocumentInput {
  @Field(() => LocalDate) on!: string;
  @Field(() => String, { nullable: true, description: 'The number written on it; null takes the next of our series.' }) number?: string | null;
  @Field(() => ID, { nullable: true }) fileId?: string | null;
}

/** What every operation tells. */
@InputType()
export abstract class OperationInput {
  @Field(() => ID) accountId!: string;
  @Field(() => Int, { description: 'The account’s version the client read.' }) version!: number;
  @Field(() => LocalDate) effectiveOn!: string;
  @Field(() => OperationDocumentInput) document!: OperationDocumentInput;
  @Field(() => [String], { description: 'Codes of the package’s papers that were brought.' }) papers!: string[];
  @Field(() => ID, { nullable: true, description: 'Who came for the owner.' }) representativeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The appeal it is done for.' }) appealId?: string | null;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => String) idempotencyKey!: string;
}

@InputType('ChangeOwnerInput')
export class ChangeOwnerInput extends OperationInput {
  @Field(() => ID) customerId!: string;
}

@InputType('CorrectAreaInput')
export class CorrectAreaInput extends OperationInput {
  @Field(() => Int, { description: 'm² × 100; more than 0, at most 10,000 m².' }) areaHundredths!: number;
}

@InputType('CorrectResidentsInput')
export class CorrectResidentsInput extends OperationInput {
  @Field(() => Int) residents!: number;
}

@InputType('ChangeChargeBasisInput')
export class ChangeChargeBasisInput extends OperationInput {
  @Field(() => ChargeBasisEnum) basis!: ChargeBasisEnum;
}

@InputType('MergeAccountsInput', { description: 'Closes `accountId` into `intoAccountId`; their areas and residents are added together.' })
export class MergeAccountsInput extends OperationInput {
  @Field(() => ID) intoAccountId!: string;
}

@InputType('SplitShareInput')
export class SplitShareInput {
  @Field(() => String, { description: 'Number of the new account.' }) number!: string;
  @Field(() => String, { description: 'Flat or part, as it will stand in the address.' }) flat!: string;
  @Field(() => ID) customerId!: string;
  @Field(() => Int) areaHundredths!: number;
  @Field(() => Int) residents!: number;
}

@InputType('SplitAccountInput', { description: 'Gives parts of the account to new accounts; what is left stays with it.' })
export class SplitAccountInput extends OperationInput {
  @Field(() => [SplitShareInput]) shares!: SplitShareInput[];
}

@InputType('CloseAccountInput')
export class CloseAccountInput extends OperationInput {
  @Field(() => String) reason!: string;
}

@InputType('DivideDebtInput', { description: 'Приложение №2, row 2: granted only with the whole package and a debt of the former owner, for natural persons; otherwise a refusal letter with its reasons.' })
export class DivideDebtInput extends OperationInput {}

@InputType('RenameAtDeskInput')
export class RenameAtDeskInput extends OperationInput {
  @Field(() => String) fullName!: string;
}

@InputType('UndoOperationInput')
export class UndoOperationInput {
  @Field(() => ID) operationId!: string;
  @Field(() => Int, { description: 'The account’s version the client read.' }) version!: number;
  @Field(() => String) reason!: string;
  @Field(() => String) idempotencyKey!: string;
}

@InputType('MissingPapersInput')
export class MissingPapersInput {
  @Field(() => ID) accountId!: string;
  @Field(() => String, { description: 'Operation whose package it is.' }) operation!: string;
  @Field(() => [String], { description: 'Codes of the papers that were brought.' }) papers!: string[];
  @Field(() => ID, { nullable: true }) appealId?: string | null;
  @Field(() => String) idempotencyKey!: string;
}

@InputType('PackageItemInput')
export class PackageItemInput {
  @Field(() => String) code!: string;
  @Field(() => LocalizedTextInput) label!: LocalizedTextInput;
  @Field(() => Boolean) required!: boolean;
}

@InputType('SaveDocumentPackageInput')
export class SaveDocumentPackageInput {
  @Field(() => String) operation!: string;
  @Field(() => Int) version!: number;
  @Field(() => [PackageItemInput]) items!: PackageItemInput[];
  @Field(() => Int) missingAmount!: number;
  @Field(() => String) missingUnit!: string;
  @Field(() => String, { nullable: true }) clause?: string | null;
}
