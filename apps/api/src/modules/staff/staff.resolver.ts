import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { pageOf, pageSize } from '../../graphql/paging.js';
import { payloadOf } from '../../graphql/payload.js';
import { isId } from '../../platform/ids.js';
import { resetPassword } from './change-password.js';
import { deactivateStaff, reactivateStaff } from './deactivate-staff.js';
import { createStaff, updateStaff } from './save-staff.js';
import { staffById, staffPage } from './staff.queries.js';
import {
  CreateStaffInputType, CreateStaffPayloadType, DeactivateStaffInputType, ReactivateStaffInputType, ResetPasswordInputType,
  ResetPasswordPayloadType, StaffArgs, StaffConnectionType, StaffPayloadType, StaffType, UpdateStaffInputType,
} from './staff.types.js';

@Resolver(() => StaffType)
export class StaffResolver {
  @Permission('staff:read')
  @Query(() => StaffConnectionType)
  async staff(@Args(() => StaffArgs) { active, text, first, after }: StaffArgs, @Ctx() ctx: RequestContext): Promise<unknown> {
    const [filter, size] = [{ active, text }, pageSize(first)];
    const rows = await staffPage(ctx.db, filter, { first: size, after: isId(after ?? '') ? (after ?? null) : null });
    return { ...pageOf(rows, size, (row) => row.id), filter };
  }

  @Permission('staff:read')
  @Query(() => StaffType, { nullable: true })
  staffMember(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): unknown {
    return isId(id) ? staffById(ctx).load(id) : null;
  }

  @Permission('staff:manage')
  @Mutation(() => CreateStaffPayloadType)
  async createStaff(@Arg('input', () => CreateStaffInputType) input: CreateStaffInputType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await createStaff(ctx, input), ({ staffId, temporaryPassword }) => ({ staff: staffById(ctx).load(staffId), temporaryPassword }));
  }

  @Permission('staff:manage')
  @Mutation(() => StaffPayloadType)
  async updateStaff(@Arg('input', () => UpdateStaffInputType) input: UpdateStaffInputType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await updateStaff(ctx, input), ({ staffId }) => ({ staff: staffById(ctx).load(staffId) }));
  }

  @Permission('staff:manage')
  @Mutation(() => StaffPayloadType)
  async deactivateStaff(@Arg('input', () => DeactivateStaffInputType) input: DeactivateStaffInputType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await deactivateStaff(ctx, input), ({ staffId }) => ({ staff: staffById(ctx).load(staffId) }));
  }

  @Permission('staff:manage')
  @Mutation(() => StaffPayloadType)
  async reactivateStaff(@Arg('input', () => ReactivateStaffInputType) input: ReactivateStaffInputType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await reactivateStaff(ctx, input), ({ staffId }) => ({ staff: staffById(ctx).load(staffId) }));
  }

  @Permission('staff:manage')
  @Mutation(() => ResetPasswordPayloadType)
  async resetPassword(@Arg('input', () => ResetPasswordInputType) input: ResetPasswordInputType, @Ctx() ctx: RequestContext): Promise<unknown> {
    return payloadOf(await resetPassword(ctx, input), ({ staffId, temporaryPassword }) => ({ staff: staffById(ctx).load(staffId), temporaryPassword }));
  }
}
