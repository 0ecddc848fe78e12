import type { Instant, LocalizedText } from '@ortalyk/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedTextType, ProblemType } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { DocumentType } from '../documents/index.js';
import { AccountType, HouseType } from './account.types.js';

export enum AccountFactKindEnum { area = 'area', residents = 'residents', chargeBasis = 'chargeBasis' }
registerEnumType(AccountFactKindEnum, { name: 'AccountFactKind' });

export enum ChargeBasisEnum { houseMeter = 'houseMeter', area = 'area', persons = 'persons', flatMeter = 'flatMeter', norm = 'norm' }
registerEnumType(ChargeBasisEnum, { name: 'ChargeBasis', description: 'What charges are counted by.' });

export enum AccountOperationKindEnum {
  changeOwner = 'changeOwner', correctArea = 'correctArea', correctResidents = 'correctResidents', changeChargeBasis = 'changeChargeBasis',
  mergeAccounts = 'mergeAccounts', splitAccount = 'splitAccount', closeAccount = 'closeAccount', divideDebt = 'divideDebt',
  renameAtDesk = 'renameAtDesk', undo = 'undo',
}
registerEnumType(AccountOperationKindEnum, { name: 'AccountOperationKind' });

export enum OperationOutcomeEnum { done = 'done', refused = 'refused' }
registerEnumType(OperationOutcomeEnum, { name: 'OperationOutcome', description: 'Refused only for the division of a debt: the refusal letter with its reasons was issued.' });

@ObjectType('AccountFact', { simpleResolvers: true, description: 'What was true of an account from a day up to another, with the document that made it. Facts of a kind never overlap.' })
export class AccountFactType {
  @Field(() => ID) id!: string;
  @Field(() => AccountFactKindEnum) kind!: string;
  @Field(() => Int, { nullable: true, description: 'Area in m² × 100, or the number of residents.' }) amount?: number | null;
  @Field(() => ChargeBasisEnum, { nullable: true }) basis?: string | null;
  @Field(() => LocalDate) fromOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer holds; null while it does.' }) toOn?: string | null;
  documentId!: string | null;
}

@ObjectType('Ownership', { simpleResolvers: true })
export class OwnershipType {
  @Field(() => ID) id!: string;
  @Field(() => LocalDate) fromOn!: string;
  @Field(() => LocalDate, { nullable: true, description: 'The first day of the next owner; null for the present one.' }) toOn?: string | null;
  customerId!: string;
  documentId!: string | null;
}

@ObjectType('AccountOperation', { simpleResolvers: true, description: 'What was done to an account; undone only by another operation, never deleted.' })
export class AccountOperationType {
  @Field(() => ID) id!: string;
  @Field(() => AccountOperationKindEnum) kind!: string;
  @Field(() => OperationOutcomeEnum) outcome!: string;
  @Field(() => LocalDate) effectiveOn!: string;
  @Field(() => DateTime) recordedAt!: Instant;
  @Field(() => [String], { description: 'Codes of the papers brought.' }) papers!: string[];
  @Field(() => [String], { description: 'Why it was refused: notNaturalPerson, packageIncomplete, noDebt.' }) reasons!: string[];
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => Boolean, { description: 'True while nothing later stands on it and it was not undone.' }) canUndo!: boolean;
  @Field(() => ID, { nullable: true }) undoesId?: string | null;
  @Field(() => ID, { nullable: true }) undoneById?: string | null;
  @Field(() => ID, { nullable: true }) appealId?: string | null;
  accountId!: string;
  documentId!: string | null;
  recordedById!: string;
}

@ObjectType('PackageItem', { simpleResolvers: true })
export class PackageItemType {
  @Field(() => String) code!: string;
  @Field(() => LocalizedTextType) label!: LocalizedText;
  @Field(() => Boolean) required!: boolean;
}

@ObjectType('DocumentPackage', { simpleResolvers: true, description: 'The papers an operation needs (or `contract` for an application), and how long missing ones are waited for.' })
export class DocumentPackageType {
  @Field(() => String) operation!: string;
  @Field(() => Int) version!: number;
  @Field(() => [PackageItemType]) items!: PackageItemType[];
  @Field(() => Int) missingAmount!: number;
  @Field(() => String, { description: 'workingDays or calendarDays.' }) missingUnit!: string;
  @Field(() => String, { nullable: true }) clause?: string | null;
}

@ObjectType('HouseFile', { simpleResolvers: true, description: '«Дело жилого дома»: what there is of one house together.' })
export class HouseFileType {
  @Field(() => HouseType) house!: HouseType;
  @Field(() => [AccountType]) accounts!: AccountType[];
  @Field(() => [DocumentType], { description: 'The latest documents of its accounts.' }) documents!: DocumentType[];
}

@ObjectType('AccountOperationPayload', { simpleResolvers: true })
export class AccountOperationPayloadType {
  @Field(() => AccountOperationType, { nullable: true }) operation?: AccountOperationType | null;
  @Field(() => AccountType, { nullable: true }) account?: AccountType | null;
  @Field(() => [AccountType], { nullable: true, description: 'Accounts opened by a split.' }) newAccounts?: AccountType[] | null;
  @Field(() => [String], { nullable: true, description: 'Months (YYYY-MM) already charged that the change touches: offer a recalculation for them.' })
  recalculationMonths?: string[] | null;
  @Field(() => DocumentType, { nullable: true, description: 'The letter issued: the granting or refusing one of a divided debt.' }) letter?: DocumentType | null;
  @Field(() => [ProblemType]) problems!: ProblemType[];
}

@ObjectType('MissingPapersNoticePayload', { simpleResolvers: true })
export class MissingPapersNoticePayloadType {
  @Field(() => DocumentType, { nullable: true }) document?: DocumentType | null;
  @Field(() => LocalDate, { nullable: true, description: 'The last day the papers are waited for.' }) dueOn?: string | null;
  @Field(() => [PackageItemType], { nullable: true }) missing?: PackageItemType[] | null;
  @Field(() => [ProblemType]) problems!: ProblemType[];
}

@ObjectType('DocumentPackagePayload', { simpleResolvers: true })
export class DocumentPackagePayloadType {
  @Field(() => DocumentPackageType, { nullable: true }) package?: DocumentPackageType | null;
  @Field(() => [ProblemType]) problems!: ProblemType[];
}
