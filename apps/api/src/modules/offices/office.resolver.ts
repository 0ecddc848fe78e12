import { Ctx, Query, Resolver } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { type OfficeRow, type UnitRow, officesInUse, unitsInUse } from './office.queries.js';
import { OfficeType, UnitType } from './office.types.js';

@Resolver()
export class OfficeResolver {
  @Permission('offices:read')
  @Query(() => [OfficeType])
  offices(@Ctx() ctx: RequestContext): Promise<OfficeRow[]> {
    return officesInUse(ctx);
  }

  @Permission('offices:read')
  @Query(() => [UnitType])
  units(@Ctx() ctx: RequestContext): Promise<UnitRow[]> {
    return unitsInUse(ctx);
  }
}
