import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { officeById } from './office.queries.js';
import { OfficeDayType, OfficeType, UnitType } from './office.types.js';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

@Resolver(() => OfficeType)
export class OfficeFields {
  @FieldResolver(() => [OfficeDayType], { description: 'Seven days Monday first; each a list of intervals like 08:00–17:00.' })
  week(@Root() office: OfficeType): readonly OfficeDayType[] {
    return WEEKDAYS.map((day, index) => {
      const intervals = (office.hours?.[day] ?? []).map(([from, to]) => ({ from, to }));
      return { weekday: index + 1, intervals };
    });
  }
}

@Resolver(() => UnitType)
export class UnitFields {
  @FieldResolver(() => OfficeType, { nullable: true })
  office(@Root() unit: UnitType, @Ctx() ctx: RequestContext): unknown {
    return unit.officeId === null ? null : officeById(ctx).load(unit.officeId);
  }
}
