import 'reflect-metadata';
import type { Instant, LocalizedText } from '@ortalyk/domain';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, JSONValue } from './scalars.js';

export enum LanguageEnum { ru = 'ru', kk = 'kk', en = 'en' }
registerEnumType(LanguageEnum, { name: 'Language' });

export enum CustomerKindEnum { person = 'person', legalEntity = 'legalEntity' }
registerEnumType(CustomerKindEnum, { name: 'CustomerKind' });

@ObjectType('LocalizedText', { simpleResolvers: true, description: 'A text in the languages of the pack; kk and en fall back to ru when null.' })
export class LocalizedTextType {
  @Field(() => String) ru!: string;
  @Field(() => String, { nullable: true }) kk?: string | null | undefined;
  @Field(() => String, { nullable: true }) en?: string | null | undefined;
}

@ObjectType('DirectoryEntry', { simpleResolvers: true, description: 'Code and label of a directory entry of the pack in force.' })
export class DirectoryEntryType {
  @Field(() => String) code!: string;
  @Field(() => LocalizedTextType) label!: LocalizedText;
}

@ObjectType('PageInfo', { simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor?: string | null;
}

@ObjectType('Problem', { simpleResolvers: true, description: 'One expected refusal; `path` names the input field it belongs under.' })
export class ProblemType {
  @Field(() => String) code!: string;
  @Field(() => String) path!: string;
  @Field(() => JSONValue, { nullable: true }) params?: unknown;
  @Field(() => String, { nullable: true }) clause?: string | null | undefined;
}

@ObjectType('Changed', { simpleResolvers: true })
export class ChangedType {
  @Field(() => ID) id!: string;
  @Field(() => DateTime) at!: Instant;
}
