import type { Instant } from '@ortalyk/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LanguageEnum } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { CustomerKindEnum } from './customer.types.js';
import {
  ConsentFormEnum, ConsentPurposeEnum, ContactKindEnum, CustomerCategoryEnum, IdentifierKindEnum, ReadReasonEnum, RepresentativeBasisEnum, VerificationChannelEnum, VerificationMethodEnum,
} from './person.types.js';

@InputType('ContactInput')
export class ContactInput {
  @Field(() => ContactKindEnum) kind!: ContactKindEnum;
  @Field(() => String) value!: string;
  @Field(() => Boolean, { defaultValue: false }) preferred!: boolean;
  @Field(() => Boolean, { defaultValue: true }) mayNotify!: boolean;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('IdentifierInput')
export class IdentifierInput {
  @Field(() => IdentifierKindEnum) kind!: IdentifierKindEnum;
  @Field(() => String) value!: string;
}

@InputType('RegisterCustomerInput')
export class RegisterCustomerInput {
  @Field(() => CustomerKindEnum) kind!: CustomerKindEnum;
  @Field(() => String) fullName!: string;
  @Field(() => String, { nullable: true }) taxId?: string | null;
  @Field(() => [IdentifierInput], { defaultValue: [] }) identifiers!: IdentifierInput[];
  @Field(() => LocalDate, { nullable: true }) birthOn?: string | null;
  @Field(() => LanguageEnum) language!: LanguageEnum;
  @Field(() => [ContactInput]) contacts!: ContactInput[];
  @Field(() => Boolean, { defaultValue: false, description: 'Register although somebody very like it is there.' }) despiteDuplicates!: boolean;
  @Field(() => String) idempotencyKey!: string;
}

@InputType('UpdateCustomerInput')
export class UpdateCustomerInput {
  @Field(() => ID) customerId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) fullName!: string;
  @Field(() => String, { nullable: true }) taxId?: string | null;
  @Field(() => [IdentifierInput], { nullable: true, description: 'The whole list; left out, it stays as it is.' }) identifiers?: IdentifierInput[] | null;
  @Field(() => LocalDate, { nullable: true }) birthOn?: string | null;
  @Field(() => LanguageEnum) language!: LanguageEnum;
}

@InputType('SaveContactsInput', { description: 'The whole list of contacts: those not in it end.' })
export class SaveContactsInput {
  @Field(() => ID) customerId!: string;
  @Field(() => Int) version!: number;
  @Field(() => [ContactInput]) contacts!: ContactInput[];
}

@InputType('AddRepresentativeInput')
export class AddRepresentativeInput {
  @Field(() => ID) customerId!: string;
  @Field(() => String) fullName!: string;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => RepresentativeBasisEnum) basis!: RepresentativeBasisEnum;
  @Field(() => String, { nullable: true }) documentNumber?: string | null;
  @Field(() => LocalDate, { nullable: true }) documentOn?: string | null;
  @Field(() => LocalDate) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) validTo?: string | null;
  @Field(() => Boolean, { defaultValue: false }) maySign!: boolean;
}

@InputType('EndRepresentativeInput')
export class EndRepresentativeInput {
  @Field(() => ID) representativeId!: string;
  @Field(() => String) reason!: string;
}

@InputType('AddCategoryInput')
export class AddCategoryInput {
  @Field(() => ID) customerId!: string;
  @Field(() => CustomerCategoryEnum) code!: CustomerCategoryEnum;
  @Field(() => String, { nullable: true }) documentNumber?: string | null;
  @Field(() => LocalDate) fromOn!: string;
  @Field(() => LocalDate, { nullable: true }) toOn?: string | null;
}

@InputType('EndCategoryInput')
export class EndCategoryInput {
  @Field(() => ID) categoryId!: string;
}

@InputType('RecordConsentInput')
export class RecordConsentInput {
  @Field(() => ID) customerId!: string;
  @Field(() => ConsentPurposeEnum) purpose!: ConsentPurposeEnum;
  @Field(() => ConsentFormEnum) form!: ConsentFormEnum;
  @Field(() => String, { nullable: true }) number?: string | null;
  @Field(() => LocalDate) on!: string;
  @Field(() => ID, { nullable: true }) fileId?: string | null;
}

@InputType('WithdrawConsentInput')
export class WithdrawConsentInput {
  @Field(() => ID) consentId!: string;
  @Field(() => LocalDate) on!: string;
}

@InputType('DuplicateSearchInput')
export class DuplicateSearchInput {
  @Field(() => String, { nullable: true }) taxId?: string | null;
  @Field(() => [String], { defaultValue: [] }) phones!: string[];
  @Field(() => String, { nullable: true }) fullName?: string | null;
  @Field(() => LocalDate, { nullable: true }) birthOn?: string | null;
  @Field(() => ID, { nullable: true }) exceptId?: string | null;
}

@InputType('MarkDistinctInput', { description: 'Two records somebody looked at: they are two people.' })
export class MarkDistinctInput {
  @Field(() => ID) firstId!: string;
  @Field(() => ID) secondId!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('ReadLogFilterInput')
export class ReadLogFilterInput {
  @Field(() => ID, { nullable: true, description: 'Whose card.' }) customerId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who read it.' }) staffId?: string | null;
  @Field(() => ReadReasonEnum, { nullable: true }) reason?: ReadReasonEnum | null;
  @Field(() => DateTime, { nullable: true }) from?: Instant | null;
  @Field(() => DateTime, { nullable: true, description: 'Up to this moment, itself not included.' }) to?: Instant | null;
}

@InputType('MergeCustomersInput')
export class MergeCustomersInput {
  @Field(() => ID) keptId!: string;
  @Field(() => Int) keptVersion!: number;
  @Field(() => ID) mergedId!: string;
  @Field(() => Int) mergedVersion!: number;
  @Field(() => String) idempotencyKey!: string;
}

@InputType('UndoMergeInput')
export class UndoMergeInput {
  @Field(() => ID) mergeId!: string;
}

@InputType('EraseCustomerInput')
export class EraseCustomerInput {
  @Field(() => ID) customerId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { description: 'The application that asks for it: number and date.' }) reason!: string;
}

@InputType('RecordVerificationInput', { description: 'Who is at the desk or on the phone was checked, and how.' })
export class RecordVerificationInput {
  @Field(() => ID) accountId!: string;
  @Field(() => ID) customerId!: string;
  @Field(() => VerificationChannelEnum) channel!: VerificationChannelEnum;
  @Field(() => VerificationMethodEnum) method!: VerificationMethodEnum;
  @Field(() => Boolean) passed!: boolean;
}
