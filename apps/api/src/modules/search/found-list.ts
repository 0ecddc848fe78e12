import type { AccessReach } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { RequestFault } from '../../graphql/faults.js';
import { pageOf, pageSize } from '../../graphql/paging.js';
import { isId } from '../../platform/ids.js';
import { districtIdOf } from './district.queries.js';
import type { AccountFilter, HouseFilter } from './found-list.types.js';
import { everyIdFound } from './search.js';
import { inDistrict } from './search-entries.js';
import type { SearchFilter } from './search-scope.js';
import { SqlValues } from './sql-values.js';

interface Page<F> {
  readonly filter: F;
  readonly first: number | null;
  readonly after: string | null;
}

/** Ids of the accounts the filter leaves, by number; with a text those the search box would find, all of them. */
export async function listAccounts(ctx: RequestContext, reach: AccessReach, page: Page<AccountFilter>) {
  const asked = await question(ctx, 'account', page.filter);
  const values = new SqlValues();
  const parts = [
    ...common({ asked, reach, values }, { id: 'ac.id', office: 'ac.office_id' }),
    ...(asked.districtId === null ? [] : [inDistrict('ac.premises_id', values.add(asked.districtId))]),
    ...(asked.state === null ? [] : [`ac.state = ${values.add(asked.state)}`]),
    ...(page.after === null ? [] : [`ac.number > ${values.add(readCursor(page.after)[0])}`]),
  ];
  const size = pageSize(page.first);
  const rows = await ctx.db.rows<Line>(`select ac.id, ac.number as key from account ac where ${parts.join(' and ') || 'true'} order by ac.number limit ${size + 1}`, values.list);
  return idsOf(rows, size);
}

/** Ids of the houses the filter leaves, by address; with a text those the search box would find, all of them. */
export async function listHouses(ctx: RequestContext, reach: AccessReach, page: Page<HouseFilter>) {
  const asked = await question(ctx, 'house', page.filter);
  const values = new SqlValues();
  const parts = [
    ...common({ asked, reach, values }, { id: 'h.id', office: 'h.office_id' }),
    ...(asked.districtId === null ? [] : [`h.district_id = ${values.add(asked.districtId)}::uuid`]),
  ];
  if (page.after !== null) {
    const [key, id] = readCursor(page.after);
    parts.push(`(h.address_folded, h.id) > (${values.add(key)}, ${values.add(id)}::uuid)`);
  }
  const size = pageSize(page.first);
  const rows = await ctx.db.rows<Line>(`select h.id, h.address_folded as key from house h where ${parts.join(' and ') || 'true'} order by h.address_folded, h.id limit ${size + 1}`, values.list);
  return idsOf(rows, size);
}

interface Line {
  readonly id: string;
  readonly key: string;
}

interface Asked extends SearchFilter {
  /** What the text found; null where there is none. */
  readonly found: readonly string[] | null;
}

async function question(ctx: RequestContext, kind: 'account' | 'house', filter: AccountFilter): Promise<Asked> {
  const districtId = filter.district == null ? null : await districtIdOf(ctx.db, filter.district);
  const nowhere = (filter.district != null && districtId === null) || (filter.officeId != null && !isId(filter.officeId));
  const wish = { kind, text: filter.text?.trim() ?? '', officeId: filter.officeId ?? null, districtId, state: filter.state ?? null };
  if (nowhere) return { ...wish, officeId: null, found: [] };
  return { ...wish, found: wish.text === '' ? null : await foundOnce(ctx, wish) };
}

type Wish = Parameters<typeof everyIdFound>[1];

// Who reads page after page in one request (an export) has the question answered once.
const answered = new WeakMap<RequestContext, Map<string, Promise<readonly string[]>>>();

function foundOnce(ctx: RequestContext, wish: Wish): Promise<readonly string[]> {
  const known = answered.get(ctx) ?? new Map<string, Promise<readonly string[]>>();
  answered.set(ctx, known);
  const key = JSON.stringify(wish);
  const found = known.get(key) ?? everyIdFound(ctx, wish);
  known.set(key, found);
  return found;
}

interface Common {
  readonly asked: Asked;
  readonly reach: AccessReach;
  readonly values: SqlValues;
}

function common({ asked, reach, values }: Common, column: { readonly id: string; readonly office: string }): string[] {
  return [
    ...(asked.found === null ? [] : [`${column.id} = any(${values.add(asked.found)}::uuid[])`]),
    ...(asked.officeId === null ? [] : [`${column.office} = ${values.add(asked.officeId)}::uuid`]),
    ...(reach.kind === 'company' ? [] : [`${column.office} = any(${values.add(reach.kind === 'some' ? reach.officeIds : [])}::uuid[])`]),
  ];
}

function idsOf(rows: readonly Line[], size: number) {
  const { nodes, pageInfo } = pageOf(rows, size, ({ id, key }) => Buffer.from(`${id} ${key}`).toString('base64url'));
  return { ids: nodes.map(({ id }) => id), pageInfo };
}

function readCursor(text: string): readonly [key: string, id: string] {
  const decoded = Buffer.from(text, 'base64url').toString();
  const [id, key] = [decoded.slice(0, 36), decoded.slice(37)];
  if (!isId(id) || decoded[36] !== ' ') throw new RequestFault('BAD_INPUT', 'The cursor is not one of ours.');
  return [key, id];
}
