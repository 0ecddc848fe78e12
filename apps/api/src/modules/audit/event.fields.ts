import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { StaffType, staffById } from '../staff/index.js';
import { EventType } from './event.types.js';

@Resolver(() => EventType)
export class EventFields {
  @FieldResolver(() => StaffType, { nullable: true })
  actor(@Root() event: EventType, @Ctx() ctx: RequestContext): unknown {
    return event.actorId === null ? null : staffById(ctx).load(event.actorId);
  }
}
