import type { RequestContext } from '../../graphql/context.js';
import { accountById } from '../accounts/index.js';
import type { Found } from './found.js';
import { inDistrict } from './search-entries.js';
import { SEARCH_KINDS, type SearchFilter, type SearchKind, type SearchScope } from './search-scope.js';
import { SqlValues } from './sql-values.js';

export interface Choice {
  /** Everything found, the best first. */
  readonly found: readonly Found[];
  readonly first: number;
  readonly scope: SearchScope;
  readonly filter: SearchFilter;
  readonly kinds: readonly SearchKind[];
}

export interface Chosen {
  readonly chosen: readonly Found[];
  readonly more: boolean;
}

/** What is shown: kinds together, the kind with the best match first, each with its share of the room, nobody twice. */
export async function chooseHits(ctx: RequestContext, choice: Choice): Promise<Chosen> {
  const { first, kinds } = choice;
  const groups = grouped([...choice.found, ...(await accountsOfFound(ctx, choice))]);
  const accounts = (groups.get('account') ?? []).slice(0, first + 1);
  // An owner stands in the line of the account already; asked for customers alone, everybody is shown.
  if (kinds.length > 1 && accounts.length > 0) {
    const owners = new Set((await Promise.all(accounts.slice(0, first).map(({ id }) => accountById(ctx).load(id)))).map((account) => account?.customerId));
    groups.set('customer', (groups.get('customer') ?? []).filter(({ id }) => !owners.has(id)));
  }
  const lists = [...groups.values()].filter((list) => list.length > 0).toSorted((a, b) => bestOf(a) - bestOf(b) || orderOf(a) - orderOf(b));
  const shares = sharesOf(lists.map((list) => list.length), first);
  return { chosen: lists.flatMap((list, at) => list.slice(0, shares[at] ?? 0)), more: lists.some((list, at) => list.length > (shares[at] ?? 0)) };
}

function grouped(found: readonly Found[]): Map<SearchKind, Found[]> {
  const groups = new Map<SearchKind, Found[]>();
  const seen = new Set<string>();
  for (const one of found) {
    if (seen.has(one.id)) continue;
    seen.add(one.id);
    groups.set(one.kind, [...(groups.get(one.kind) ?? []), one]);
  }
  for (const list of groups.values()) list.sort((a, b) => a.rank - b.rank);
  return groups;
}

function bestOf(list: readonly Found[]): number {
  return list[0]?.rank ?? Number.MAX_SAFE_INTEGER;
}

function orderOf(list: readonly Found[]): number {
  return SEARCH_KINDS.indexOf(list[0]?.kind ?? 'account');
}

/** Room for everybody a little, the rest to whoever stands first: eight accounts need not hide the one house. */
export function sharesOf(lengths: readonly number[], room: number): readonly number[] {
  const shares = lengths.map((length) => Math.min(length, Math.max(1, Math.floor(room / (lengths.length + 1)))));
  let left = room - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, at) => {
    const more = Math.max(-share, Math.min((lengths[at] ?? 0) - share, left));
    left -= more;
    return share + more;
  });
}

/** A phone and a tax number are the customer's; the card that is wanted is the account's. */
export async function accountsOfFound(ctx: RequestContext, { found, scope, filter, first }: Omit<Choice, 'kinds'>): Promise<readonly Found[]> {
  const reach = scope.reach.account;
  const customers = new Map(found.filter(({ kind, key }) => kind === 'customer' && key !== null).map((one) => [one.id, one]));
  if (reach === undefined || customers.size === 0) return [];
  const values = new SqlValues();
  const conditions = [
    `t.customer_id = any(${values.add([...customers.keys()])}::uuid[])`,
    ...(reach.kind === 'some' ? [`t.office_id = any(${values.add(reach.officeIds)}::uuid[])`] : []),
    ...(filter.officeId === null ? [] : [`t.office_id = ${values.add(filter.officeId)}::uuid`]),
    ...(filter.districtId === null ? [] : [inDistrict('t.premises_id', values.add(filter.districtId))]),
    ...(filter.state === null ? [] : [`t.state = ${values.add(filter.state)}`]),
  ];
  const rows = await ctx.db.rows<{ id: string; customerId: string }>(
    `select t.id, t.customer_id as "customerId" from account t where ${conditions.join(' and ')}
     order by t.state desc, t.office_id = ${values.add(scope.officeId)}::uuid desc, t.number limit ${first + 1}`, values.list);
  return rows.map(({ id, customerId }) => ({ kind: 'account', id, rank: customers.get(customerId)?.rank ?? 0, key: customers.get(customerId)?.key ?? null }));
}
