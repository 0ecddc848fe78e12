import { type AccessReach, type Permission, isPermitted } from '@ortalyk/domain';
import { actorOf, reachOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { forbidden } from '../../graphql/faults.js';

/** What the search finds, in the order its groups stand where nothing else decides. */
export const SEARCH_KINDS = ['account', 'customer', 'contract', 'meter', 'appeal', 'house'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const PERMISSIONS: Readonly<Record<SearchKind, Permission>> = {
  account: 'accounts:read', customer: 'customers:read', contract: 'contracts:read', meter: 'meters:read', appeal: 'appeals:read', house: 'accounts:read',
};

/** Which rows of each kind the person may be shown; a kind that is not there is not looked for. */
export interface SearchScope {
  readonly reach: Readonly<Partial<Record<SearchKind, AccessReach>>>;
  /** The person's own office, whose rows come first. */
  readonly officeId: string;
  readonly staffId: string;
  /** May look for tax numbers and parts of phones. */
  readonly identifies: boolean;
}

/** The scope of one search; a fault where the person may see none of what is asked for. */
export function searchScope(ctx: RequestContext, wanted: readonly SearchKind[]): SearchScope {
  const { grants, officeId, staffId } = actorOf(ctx);
  const reach: Partial<Record<SearchKind, AccessReach>> = {};
  for (const kind of wanted) {
    const of = reachOf(ctx, PERMISSIONS[kind]);
    if (of.kind !== 'none') reach[kind] = of;
  }
  if (Object.keys(reach).length === 0) throw forbidden('You have no permission to look for this.');
  return { reach, officeId, staffId, identifies: isPermitted(grants, 'customers:identify') };
}

/** What the person narrowed the search to. */
export interface SearchFilter {
  readonly officeId: string | null;
  readonly districtId: string | null;
  readonly state: 'open' | 'closed' | null;
}
