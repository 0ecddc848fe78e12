import type { Instant } from '@ortalyk/domain';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { defineLoader } from '../../graphql/loaders.js';
import { DateTime } from '../../graphql/scalars.js';
import { asTimestamp } from '../../db/pg-types.js';
import { VerificationChannelEnum, VerificationMethodEnum } from '../customers/index.js';
import { StaffType, staffById } from '../staff/index.js';
import { AccountType } from './account.types.js';

@ObjectType('CallerCheck', { simpleResolvers: true, description: 'How the person at the desk or on the phone was checked.' })
export class CallerCheckType {
  @Field(() => DateTime) at!: Instant;
  @Field(() => VerificationChannelEnum) channel!: VerificationChannelEnum;
  @Field(() => VerificationMethodEnum) method!: VerificationMethodEnum;
  @Field(() => Boolean) passed!: boolean;
  staffId!: string;
}

interface CheckRow {
  readonly accountId: string;
  readonly at: Instant;
  readonly channel: string;
  readonly method: string;
  readonly passed: boolean;
  readonly staffId: string;
}

/** A check is of one conversation: after this it is asked again. */
const HOLDS_MS = 30 * 60 * 1000;

/** Batched latest checks that still hold. */
const checkOfAccount = defineLoader<string, CheckRow>(async (ctx, ids) => {
  const rows = await ctx.db.rows<CheckRow>(
    `select distinct on (account_id) account_id as "accountId", at, channel, method, passed, staff_id as "staffId" from caller_verification
     where account_id = any($1) and at > $2 order by account_id, at desc`, [ids, asTimestamp(ctx.now - HOLDS_MS)], 'caller-checks');
  return new Map(rows.map((row) => [row.accountId, row]));
});

@Resolver(() => AccountType)
export class AccountCallerFields {
  @FieldResolver(() => CallerCheckType, { nullable: true, description: 'The last check of who is asking, made in the last half hour.' })
  callerCheck(@Root() account: AccountType, @Ctx() ctx: RequestContext): unknown {
    return checkOfAccount(ctx).load(account.id);
  }
}

@Resolver(() => CallerCheckType)
export class CallerCheckFields {
  @FieldResolver(() => StaffType)
  staff(@Root() check: CallerCheckType, @Ctx() ctx: RequestContext): unknown {
    return staffById(ctx).load(check.staffId);
  }
}
