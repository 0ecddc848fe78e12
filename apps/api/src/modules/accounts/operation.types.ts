import type { Instant, LocalizedText } from '@ortalyk/domain';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedTextType, ProblemType } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { FieldChangeType } from '../audit/index.js';
import { DocumentType } from '../documents/index.js';
import { AccountType, HouseType } from './account.types.js';

export enum AccountFactKindEnum { area = 'area', residents = 'residents', chargeBasis = 'chargeBasis' }
registerEnumType(AccountFactKindEnum, { name: 'AccountFactKind' });

export enum ChargeBasisEnum { houseMeter = 'houseMeter', area = 'area', persons = 'persons', flatMeter = 'flatMeter', norm = 'norm' }
registerEnumType(ChargeBasisEnum, { name: 'ChargeBasis', description: 'What charges are counted by.' });

export enum AccountOperationKindEnum {
  changeOwner = 'changeOwner', correctArea = 'correctArea', correctResidents = 'correctResidents', changeChargeBasis = 'changeChargeBasis',
  mergeAccounts = 'mergeAccounts', splitAccount = 'splitAccount', closeAccount = 'closeAccount', divideDebt = 'divideDebt',
  renameAtDesk = 'renameAtDesk', undo = 'undo', import = 'import', undoImport = 'undoImport',
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
  @Field(() => [FieldChangeType], { description: 'What it changed: area, residents, chargeBasis, customerId, state, closedOn, mergedIntoId; names are left out.' })
  changes!: readonly FieldChangeType[];
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

@ObjectType('HouseDocument', { simpleResolvers: true })
export class HouseDocumentType {
  @Field(() => AccountType) account!: AccountType;
  @Field(() => DocumentType) document!: DocumentType;
}

@ObjectType('HouseFile', { simpleResolvers: true, description: '«Дело жилого дома»: what there is of one house together.' })
export class HouseFileType {
  @Field(() => HouseType) house!: HouseType;
  @Field(() => [AccountType]) accounts!: AccountType[];
  @Field(() => [HouseDocumentType], { description: 'The latest hundred acts, letters and other documents of its accounts and their appeals.' }) documents!: HouseDocumentType[];
}

@ObjectType('AccountMergePreview', { simpleResolvers: true, description: 'What a merge of two accounts would leave; nothing is stored.' })
export class AccountMergePreviewType {
  @Field(() => AccountType) from!: AccountType;
  @Field(() => AccountType, { nullable: true }) into?: AccountType | null;
  @Field(() => Int, { nullable: true, description: 'Area together, m² × 100; null where neither is known.' }) areaHundredths?: number | null;
  @Field(() => Int, { nullable: true }) residents?: number | null;
  @Field(() => Int, { description: 'Open appeals of the account that closes; they stay with it.' }) openAppeals!: number;
  @Field(() => [ProblemType], { description: 'Why they cannot be merged; empty where they can.' }) problems!: ProblemType[];
}

@ObjectType('DebtDivisionPreview', { simpleResolvers: true, description: 'What the division of the former owner’s debt would be decided on (Приложение №2, row 2); nothing is stored.' })
export class DebtDivisionPreviewType {
  @Field(() => Boolean) granted!: boolean;
  @Field(() => [String], { description: 'notNaturalPerson, packageIncomplete, noDebt.' }) reasons!: string[];
  @Field(() => String, { nullable: true, description: 'Name of the former owner; null where there was none.' }) formerOwner?: string | null;
  @Field(() => Float, { description: 'What the former owner owes, in the smallest unit of money.' }) debtMinor!: number;
  @Field(() => DateTime, { nullable: true, description: 'The moment the billing system counted it at.' }) asOf?: Instant | null;
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
