import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { DirectoryEntryType } from '../../graphql/common.types.js';
import type { RequestContext } from '../../graphql/context.js';
import { OfficeType, UnitType, officeById, unitById } from '../offices/index.js';
import { positionEntry } from './positions.js';
import { grantsOfStaff, staffById, staffCount } from './staff.queries.js';
import { GrantType, StaffConnectionType, StaffType, ViewerType } from './staff.types.js';

@Resolver(() => StaffType)
export class StaffFields {
  @FieldResolver(() => DirectoryEntryType)
  position(@Root() staff: StaffType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return positionEntry(ctx, staff.positionCode);
  }

  @FieldResolver(() => OfficeType)
  office(@Root() staff: StaffType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return officeById(ctx).load(staff.officeId);
  }

  @FieldResolver(() => UnitType)
  unit(@Root() staff: StaffType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return unitById(ctx).load(staff.unitId);
  }

  @FieldResolver(() => [GrantType])
  async grants(@Root() staff: StaffType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await grantsOfStaff(ctx).load(staff.id)) ?? [];
  }
}

@Resolver(() => GrantType)
export class GrantFields {
  @FieldResolver(() => OfficeType, { nullable: true })
  office(@Root() grant: GrantType, @Ctx() ctx: RequestContext): unknown {
    return grant.officeId === null ? null : officeById(ctx).load(grant.officeId);
  }
}

@Resolver(() => StaffConnectionType)
export class StaffConnectionFields {
  @FieldResolver(() => Int)
  totalCount(@Root() connection: StaffConnectionType, @Ctx() ctx: RequestContext): Promise<number> {
    return staffCount(ctx.db, connection.filter);
  }
}

@Resolver(() => ViewerType)
export class ViewerFields {
  @FieldResolver(() => StaffType)
  staff(@Root() viewer: ViewerType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return staffById(ctx).load(viewer.staffId);
  }

  @FieldResolver(() => [GrantType])
  async grants(@Root() viewer: ViewerType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return (await grantsOfStaff(ctx).load(viewer.staffId)) ?? [];
  }
}
