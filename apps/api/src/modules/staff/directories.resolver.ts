import type { LocalizedText } from '@ortalyk/domain';
import { Ctx, Query, Resolver } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import { DirectoryEntryType } from '../../graphql/common.types.js';
import type { RequestContext } from '../../graphql/context.js';
import { ownPositions } from './positions.js';

@Resolver()
export class StaffDirectoriesResolver {
  @Permission('staff:read')
  @Query(() => [DirectoryEntryType])
  positions(@Ctx() ctx: RequestContext): Promise<unknown> {
    return ownPositions(ctx);
  }

  @Permission('staff:read')
  @Query(() => [DirectoryEntryType])
  roles(@Ctx() ctx: RequestContext): Promise<{ readonly code: string; readonly label: LocalizedText }[]> {
    return ctx.db.rows(`select code, label from role order by label ->> 'ru'`, [], 'roles');
  }
}
