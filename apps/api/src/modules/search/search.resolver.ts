import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../graphql/access.js';
import { DirectoryEntryType } from '../../graphql/common.types.js';
import type { RequestContext } from '../../graphql/context.js';
import { isId } from '../../platform/ids.js';
import { AccountStateEnum } from '../accounts/index.js';
import { districtIdOf, districtsInUse } from './district.queries.js';
import { search } from './search.js';
import { SEARCH_KINDS, type SearchKind } from './search-scope.js';
import { SearchKindEnum, SearchResultType } from './search.types.js';

@Resolver()
export class SearchResolver {
  // Each kind has its own permission; who may see none of those asked for is refused.
  @SignedIn()
  @Query(() => SearchResultType, { description: 'The one search box. At most 50 hits; there are no further pages: a better question is the next page.' })
  async search(
    @Arg('text', () => String) text: string,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number | null,
    @Arg('kind', () => SearchKindEnum, { nullable: true, description: 'Only this kind; without it, whatever the person may see.' }) kind: SearchKind | null,
    @Arg('officeId', () => ID, { nullable: true }) officeId: string | null,
    @Arg('district', () => String, { nullable: true, description: 'Code of a district.' }) district: string | null,
    @Arg('state', () => AccountStateEnum, { nullable: true }) state: 'open' | 'closed' | null,
    @Ctx() ctx: RequestContext,
  ): Promise<unknown> {
    const districtId = district == null ? null : await districtIdOf(ctx.db, district);
    const nowhere = (district != null && districtId === null) || (officeId != null && !isId(officeId));
    const wish = { text: nowhere ? '' : text, first: first ?? 20, kinds: kind == null ? SEARCH_KINDS : [kind], officeId: officeId ?? null, districtId, state: state ?? null };
    return search(ctx, wish);
  }

  @SignedIn()
  @Query(() => [DirectoryEntryType], { description: 'Districts that have houses, for narrowing the search.' })
  districts(@Ctx() ctx: RequestContext): Promise<unknown> {
    return districtsInUse(ctx.db);
  }
}
