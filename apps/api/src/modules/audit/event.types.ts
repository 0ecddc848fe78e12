import type { Instant } from '@ortalyk/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../graphql/common.types.js';
import { DateTime, JSONValue } from '../../graphql/scalars.js';

@ObjectType('FieldChange', { simpleResolvers: true })
export class FieldChangeType {
  @Field(() => String) field!: string;
  @Field(() => JSONValue, { nullable: true }) before?: unknown;
  @Field(() => JSONValue, { nullable: true }) after?: unknown;
}

@ObjectType('Event')
export class EventType {
  @Field(() => ID) id!: string;
  @Field(() => String) type!: string;
  @Field(() => DateTime) at!: Instant;
  @Field(() => DateTime) happenedAt!: Instant;
  @Field(() => String) entity!: string;
  @Field(() => ID) entityId!: string;
  @Field(() => JSONValue) data!: unknown;
  @Field(() => [FieldChangeType]) changes!: readonly FieldChangeType[];
  actorId!: string | null;
}

@ObjectType('EventConnection', { simpleResolvers: true })
export class EventConnectionType {
  @Field(() => [EventType]) nodes!: readonly object[];
  @Field(() => PageInfoType) pageInfo!: object;
}
