import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CustomerKindEnum, DirectoryEntryType, LanguageEnum, LocalizedTextType } from '../../graphql/common.types.js';
import { OfficeType } from '../offices/index.js';

export enum ChannelModeEnum { inPerson = 'inPerson', internal = 'internal', online = 'online', phone = 'phone', written = 'written' }
registerEnumType(ChannelModeEnum, { name: 'ChannelMode' });

export enum NormForceEnum { inForce = 'inForce', informative = 'informative', readAs = 'readAs' }
registerEnumType(NormForceEnum, { name: 'NormForce' });

@ObjectType('Channel', { simpleResolvers: true })
export class ChannelType {
  @Field(() => String) code!: string;
  @Field(() => LocalizedTextType) label!: LocalizedTextType;
  @Field(() => ChannelModeEnum) mode!: string;
  @Field(() => Boolean) canAnswer!: boolean;
}

@ObjectType('Company', { simpleResolvers: true })
export class CompanyType {
  @Field(() => String) standard!: string;
  @Field(() => LocalizedTextType) standardTitle!: LocalizedTextType;
  @Field(() => String) documentNo!: string;
  @Field(() => String) edition!: string;
  @Field(() => LocalizedTextType) name!: LocalizedTextType;
  @Field(() => LocalizedTextType) shortName!: LocalizedTextType;
  @Field(() => String) country!: string;
  @Field(() => String) currency!: string;
  @Field(() => String) timeZone!: string;
  @Field(() => [LanguageEnum]) languages!: string[];
}

@ObjectType('ChecklistItem', { simpleResolvers: true })
export class ChecklistItemType {
  @Field(() => String) documentKind!: string;
  @Field(() => LocalizedTextType) label!: LocalizedTextType;
  @Field(() => String, { nullable: true }) clause?: string | null;
}

@ObjectType('Subject', { simpleResolvers: true })
export class SubjectType {
  @Field(() => String) code!: string;
  @Field(() => LocalizedTextType) label!: LocalizedTextType;
  @Field(() => LocalizedTextType) process!: LocalizedTextType;
  @Field(() => String) clause!: string;
  @Field(() => [String]) kinds!: string[];
  @Field(() => [String]) channels!: string[];
  @Field(() => [CustomerKindEnum]) customerKinds!: string[];
  @Field(() => [String]) keywords!: string[];
}

@ObjectType('RegistrationOptions', { simpleResolvers: true, description: 'What the registration form offers under the pack in force.' })
export class RegistrationOptionsType {
  @Field(() => [ChannelType]) channels!: ChannelType[];
  @Field(() => [DirectoryEntryType]) kinds!: DirectoryEntryType[];
  @Field(() => Int) maxTextLength!: number;
  @Field(() => [OfficeType]) offices!: OfficeType[];
  @Field(() => [SubjectType]) subjects!: SubjectType[];
}
