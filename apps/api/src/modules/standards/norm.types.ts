import type { Instant, LocalizedText, NormForce, NormUse } from '@ortalyk/domain';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedTextType, PageInfoType, ProblemType } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';
import { NormForceEnum } from './standards.types.js';

export const NormUseEnum = { clocked: 'clocked', handling: 'handling', average: 'average', rule: 'rule', information: 'information' } as const;
registerEnumType(NormUseEnum, { name: 'NormUse', description: 'How the product uses a norm.' });

export enum OverrideStateEnum { planned = 'planned', active = 'active', past = 'past', ended = 'ended' }
registerEnumType(OverrideStateEnum, { name: 'NormOverrideState' });

@ObjectType('NormOverride', { simpleResolvers: true, description: 'A company’s own value of a norm for some dates; the edition itself is never edited. Null fields keep what the edition says.' })
export class NormOverrideType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) normId!: string;
  @Field(() => Float, { nullable: true }) min?: number | null;
  @Field(() => Float, { nullable: true }) max?: number | null;
  @Field(() => String, { nullable: true }) unit?: string | null;
  @Field(() => NormForceEnum, { nullable: true }) force?: NormForce | null;
  @Field(() => LocalizedTextType, { nullable: true }) reading?: LocalizedText | null;
  @Field(() => String) reason!: string;
  @Field(() => LocalDate) validFrom!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while it has no end.' }) validTo?: string | null;
  @Field(() => OverrideStateEnum) state!: string;
  @Field(() => String, { nullable: true }) authorName?: string | null;
  @Field(() => DateTime) createdAt!: Instant;
  @Field(() => DateTime, { nullable: true }) endedAt?: Instant | null;
  @Field(() => String, { nullable: true }) endedByName?: string | null;
}

@ObjectType('NormValues', { simpleResolvers: true, description: 'What the edition itself says, before overrides and answers.' })
export class NormValuesType {
  @Field(() => Float, { nullable: true }) min?: number | null;
  @Field(() => Float, { nullable: true }) max?: number | null;
  @Field(() => String) unit!: string;
  @Field(() => NormForceEnum) force!: NormForce;
  @Field(() => LocalizedTextType, { nullable: true }) reading?: LocalizedText | null;
}

@ObjectType('NormExtension', { simpleResolvers: true, description: 'How a deadline may be extended (T26).' })
export class NormExtensionType {
  @Field(() => Float, { nullable: true }) amount?: number | null;
  @Field(() => String, { nullable: true }) unit?: string | null;
  @Field(() => Int) times!: number;
  @Field(() => Boolean) requiresInterimAnswer!: boolean;
  @Field(() => Boolean) agreedWithCustomer!: boolean;
  @Field(() => String, { nullable: true }) clause?: string | null | undefined;
}

@ObjectType('Norm', { simpleResolvers: true, description: 'A norm as it holds on this date: the edition’s, with the valid override and the answered questions applied.' })
export class NormType {
  @Field(() => String) id!: string;
  @Field(() => String) clause!: string;
  @Field(() => [Int], { description: 'Lines of the source document.' }) lines!: readonly number[];
  @Field(() => LocalizedTextType) label!: LocalizedText;
  @Field(() => String) type!: string;
  @Field(() => String, { description: 'Name of the process in the pack; the same for every norm of it.' }) process!: string;
  @Field(() => LocalizedTextType, { description: 'What the process is called.' }) processLabel!: LocalizedText;
  @Field(() => String, { nullable: true }) step?: string | null;
  @Field(() => String, { nullable: true }) channel?: string | null;
  @Field(() => String, { nullable: true }) customer?: string | null;
  @Field(() => String, { nullable: true }) trigger?: string | null;
  @Field(() => String, { nullable: true }) result?: string | null;
  @Field(() => String, { nullable: true }) role?: string | null;
  @Field(() => Float, { nullable: true, description: 'Target of a range (T14).' }) min?: number | null;
  @Field(() => Float, { nullable: true, description: 'Limit: only passing it is a breach (T14).' }) max?: number | null;
  @Field(() => String) unit!: string;
  @Field(() => String) dayKind!: string;
  @Field(() => String) bound!: string;
  @Field(() => String) asPrinted!: string;
  @Field(() => NormForceEnum) force!: NormForce;
  @Field(() => LocalizedTextType, { nullable: true }) reading?: LocalizedText | null;
  @Field(() => String) status!: string;
  @Field(() => String, { description: 'happened, received or registered (T23).' }) countsFrom!: string;
  @Field(() => NormUseEnum) use!: NormUse;
  @Field(() => String, { description: 'Where it is used, or why it is only shown.' }) where!: string;
  @Field(() => NormExtensionType, { nullable: true }) extension?: NormExtensionType | null;
  @Field(() => Boolean, { description: 'False once answered «does not apply»: no clock runs by it.' }) applies!: boolean;
  @Field(() => Boolean, { description: 'True for terms: units that make a clock run.' }) isTerm!: boolean;
  @Field(() => NormValuesType) base!: NormValuesType;
  @Field(() => NormOverrideType, { nullable: true, description: 'The override valid on this date.' }) override?: NormOverrideType | null;
  @Field(() => [NormOverrideType], { description: 'Every override there ever was, newest first.' }) overrides!: readonly NormOverrideType[];
  @Field(() => [String], { description: 'Open questions of the edition that name this norm.' }) questionIds!: readonly string[];
}

@ObjectType('NormConnection', { simpleResolvers: true })
export class NormConnectionType {
  @Field(() => [NormType]) nodes!: readonly NormType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  @Field(() => Int) totalCount!: number;
}

@ObjectType('NormOverridePayload', { simpleResolvers: true })
export class NormOverridePayloadType {
  @Field(() => NormOverrideType, { nullable: true }) override?: unknown;
  @Field(() => NormType, { nullable: true }) norm?: unknown;
  @Field(() => [ProblemType]) problems!: readonly ProblemType[];
}
