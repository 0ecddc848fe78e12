import type { Instant } from '@ortalyk/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfoType, ProblemType } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { CustomerType } from './customer.types.js';

export enum RepresentativeBasisEnum { powerOfAttorney = 'powerOfAttorney', law = 'law', office = 'office' }
registerEnumType(RepresentativeBasisEnum, { name: 'RepresentativeBasis', description: 'A power of attorney, the law (a parent, a guardian), or the office held in a company.' });

export enum CustomerCategoryEnum { disabled = 'disabled', veteran = 'veteran', largeFamily = 'largeFamily', pensioner = 'pensioner', socialObject = 'socialObject' }
registerEnumType(CustomerCategoryEnum, { name: 'CustomerCategory', description: 'Who is served before others.' });

export enum ConsentPurposeEnum { dataProcessing = 'dataProcessing', notices = 'notices', callRecording = 'callRecording' }
registerEnumType(ConsentPurposeEnum, { name: 'ConsentPurpose' });

export enum ConsentFormEnum { paper = 'paper', electronic = 'electronic', oral = 'oral' }
registerEnumType(ConsentFormEnum, { name: 'ConsentForm' });

export enum ContactKindEnum { phone = 'phone', email = 'email', address = 'address' }
registerEnumType(ContactKindEnum, { name: 'ContactKind' });

export enum IdentifierKindEnum { ogrn = 'ogrn', ogrnip = 'ogrnip', snils = 'snils' }
registerEnumType(IdentifierKindEnum, { name: 'IdentifierKind', description: 'Numbers beside the tax number; in Russia only.' });

export enum VerificationMethodEnum {
  identityDocument = 'identityDocument', accountAndName = 'accountAndName', taxId = 'taxId', phoneOnRecord = 'phoneOnRecord', powerOfAttorney = 'powerOfAttorney',
}
registerEnumType(VerificationMethodEnum, { name: 'VerificationMethod' });

export enum VerificationChannelEnum { desk = 'desk', phone = 'phone' }
registerEnumType(VerificationChannelEnum, { name: 'VerificationChannel' });

export enum DuplicateReasonEnum { taxId = 'taxId', phone = 'phone', nameAndBirth = 'nameAndBirth' }
registerEnumType(DuplicateReasonEnum, { name: 'DuplicateReason' });

export enum ReadReasonEnum { search = 'search', appeal = 'appeal', call = 'call', desk = 'desk', check = 'check' }
registerEnumType(ReadReasonEnum, { name: 'ReadReason', description: 'Why a personal card was opened.' });

@ObjectType('CustomerIdentifier', { simpleResolvers: true })
export class IdentifierType {
  @Field(() => ID) id!: string;
  @Field(() => IdentifierKindEnum) kind!: string;
  @Field(() => String) value!: string;
}

@ObjectType('Representative', { simpleResolvers: true })
export class RepresentativeType {
  @Field(() => ID) id!: string;
  @Field(() => String) fullName!: string;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => RepresentativeBasisEnum) basis!: string;
  @Field(() => String, { nullable: true }) documentNumber?: string | null;
  @Field(() => LocalDate, { nullable: true }) documentOn?: string | null;
  @Field(() => LocalDate) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) validTo?: string | null;
  @Field(() => Boolean) maySign!: boolean;
  @Field(() => Boolean, { description: 'True while the basis holds today.' }) valid!: boolean;
}

@ObjectType('CategoryOfCustomer', { simpleResolvers: true })
export class CategoryOfCustomerType {
  @Field(() => ID) id!: string;
  @Field(() => CustomerCategoryEnum) code!: string;
  @Field(() => String, { nullable: true }) documentNumber?: string | null;
  @Field(() => LocalDate) fromOn!: string;
  @Field(() => LocalDate, { nullable: true }) toOn?: string | null;
}

@ObjectType('Consent', { simpleResolvers: true })
export class ConsentType {
  @Field(() => ID) id!: string;
  @Field(() => ConsentPurposeEnum) purpose!: string;
  @Field(() => ConsentFormEnum) form!: string;
  @Field(() => String, { nullable: true }) number?: string | null;
  @Field(() => LocalDate) on!: string;
  @Field(() => LocalDate, { nullable: true }) withdrawnOn?: string | null;
}

@ObjectType('DuplicateCandidate', { simpleResolvers: true })
export class DuplicateCandidateType {
  @Field(() => CustomerType) customer!: CustomerType;
  @Field(() => [DuplicateReasonEnum]) reasons!: string[];
}

@ObjectType('DuplicatePair', { simpleResolvers: true })
export class DuplicatePairType {
  @Field(() => CustomerType) first!: CustomerType;
  @Field(() => CustomerType) second!: CustomerType;
  @Field(() => [DuplicateReasonEnum]) reasons!: string[];
  @Field(() => String, { description: 'Where the list goes on after this pair.' }) cursor!: string;
}

@ObjectType('MergePreview', { simpleResolvers: true, description: 'What would pass to the kept customer.' })
export class MergePreviewType {
  @Field(() => CustomerType) kept!: CustomerType;
  @Field(() => CustomerType) merged!: CustomerType;
  @Field(() => Int) accounts!: number;
  @Field(() => Int) contracts!: number;
  @Field(() => Int) appeals!: number;
  @Field(() => Int, { description: 'Contacts the kept customer does not have yet.' }) contacts!: number;
  @Field(() => Int) representatives!: number;
  @Field(() => Int) consents!: number;
  @Field(() => [ProblemType], { description: 'Why they cannot be merged; empty where they can.' }) problems!: ProblemType[];
}

@ObjectType('PersonalRead', { simpleResolvers: true })
export class PersonalReadType {
  @Field(() => ID) id!: string;
  @Field(() => DateTime) at!: Instant;
  @Field(() => ReadReasonEnum) reason!: string;
  @Field(() => ID, { nullable: true }) appealId?: string | null;
  @Field(() => ID, { nullable: true }) accountId?: string | null;
  staffId!: string;
  customerId!: string;
}

@ObjectType('PersonalReadConnection', { simpleResolvers: true })
export class PersonalReadConnectionType {
  @Field(() => [PersonalReadType]) nodes!: readonly object[];
  @Field(() => PageInfoType) pageInfo!: object;
}

@ObjectType('CustomerMerge', { simpleResolvers: true, description: 'A duplicate that was merged into this customer; it can be taken back.' })
export class CustomerMergeType {
  @Field(() => ID) id!: string;
  @Field(() => DateTime) mergedAt!: Instant;
  @Field(() => CustomerType) merged!: CustomerType;
  mergedById!: string;
}

@ObjectType('CustomerPayload', { simpleResolvers: true })
export class CustomerPayloadType {
  @Field(() => CustomerType, { nullable: true }) customer?: CustomerType | null;
  @Field(() => [DuplicateCandidateType], { nullable: true, description: 'Who it may be already: ask before registering another.' })
  duplicates?: DuplicateCandidateType[] | null;
  @Field(() => [ProblemType]) problems!: ProblemType[];
}

@ObjectType('MergeCustomersPayload', { simpleResolvers: true })
export class MergeCustomersPayloadType {
  @Field(() => CustomerType, { nullable: true }) customer?: CustomerType | null;
  @Field(() => ID, { nullable: true, description: 'Names the merge when it is undone.' }) mergeId?: string | null;
  @Field(() => [ProblemType]) problems!: ProblemType[];
}

@ObjectType('DonePayload', { simpleResolvers: true })
export class DonePayloadType {
  @Field(() => Boolean, { nullable: true }) done?: boolean | null;
  @Field(() => [ProblemType]) problems!: ProblemType[];
}
