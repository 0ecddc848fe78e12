import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { pageSize } from '../../graphql/paging.js';
import { AccountType } from '../accounts/index.js';
import { StepType } from '../process/index.js';
import { appealConnection } from './appeal-connection.js';
import { appealById, openAppealsOfAccount } from './appeal.queries.js';
import { appealScope } from './appeal.scope.js';
import { AppealConnectionType, AppealOrderEnum, AppealType } from './appeal.types.js';

/** Appeals hang on accounts from here, so that accounts need not know of appeals. */
@Resolver(() => AccountType)
export class AccountAppealFields {
  @FieldResolver(() => AppealConnectionType)
  appeals(
    @Root() account: AccountType,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppealConnectionType> {
    const page = { filter: { accountId: account.id }, order: AppealOrderEnum.newestFirst, first, after: after ?? null };
    return appealConnection(ctx, appealScope(ctx), { page, info });
  }

  @FieldResolver(() => [AppealType])
  async openAppeals(
    @Root() account: AccountType,
    @Arg('first', () => Int, { defaultValue: 10, nullable: true }) first: number | null,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    return ((await openAppealsOfAccount(ctx).load(account.id)) ?? []).slice(0, pageSize(first));
  }
}

/** And on steps: processes know no appeals. */
@Resolver(() => StepType)
export class StepAppealFields {
  @FieldResolver(() => AppealType)
  appeal(@Root() step: StepType, @Ctx() ctx: RequestContext): unknown {
    return step.appealId === null ? null : appealById(ctx).load(step.appealId);
  }
}

@Resolver(() => AppealConnectionType)
export class AppealConnectionFields {
  @FieldResolver(() => Int, { description: 'Counted only when asked for.' })
  totalCount(@Root() connection: AppealConnectionType): Promise<number> {
    return connection.count();
  }
}
