import type { AccessReach } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import type { SearchFilter, SearchKind, SearchScope } from './search-scope.js';
import { SqlValues, nameOf } from './sql-values.js';

/** Kinds that are found by words. */
export const WORDED_KINDS = ['account', 'customer', 'house'] as const satisfies readonly SearchKind[];
type WordedKind = (typeof WORDED_KINDS)[number];

export interface FoundEntry {
  readonly kind: WordedKind;
  readonly id: string;
}

export interface EntrySearch {
  readonly kinds: readonly WordedKind[];
  /** For each word what may stand for it: a row must have one of each. */
  readonly words: readonly (readonly string[])[];
  readonly scope: SearchScope;
  readonly filter: SearchFilter;
  /** Found already. */
  readonly except: readonly string[];
  readonly limit: number;
}

/** Customers looked at for their accounts where the search is narrowed. */
const MOST_NARROWED = 300;
const TOKENS = 'search_tokens(e.name, e.address, e.house_no, e.flat, e.office_id, e.district_id, e.closed)';

/**
 * Rows that have all the words. Each part of the statement reads the index of words once and stops at its limit, own office and open
 * rows first: so nothing is sorted, however many rows have the words.
 */
export async function findEntries(db: Db, search: EntrySearch): Promise<readonly FoundEntry[]> {
  const values = new SqlValues();
  const words = search.words.map((tokens) => values.add(tokens));
  const except = values.add(search.except);
  const arms = search.kinds.flatMap((kind) => {
    const reach = search.scope.reach[kind];
    if (reach === undefined) return [];
    const base = [`e.kind = '${kind}'`, ...words.map((at) => `${TOKENS} && ${at}::text[]`), `e.ref_id <> all(${except}::uuid[])`];
    return [`(${ARMS[kind](base, { ...search, reach, values })})`];
  });
  if (arms.length === 0) return [];
  const text = arms.join(' union all ');
  return db.rows<FoundEntry>(text, values.list, nameOf(text));
}

interface Arm extends EntrySearch {
  readonly reach: AccessReach;
  readonly values: SqlValues;
}

const ARMS: Readonly<Record<WordedKind, (base: readonly string[], arm: Arm) => string>> = { account: accounts, customer: customers, house: houses };

function accounts(base: readonly string[], arm: Arm): string {
  const { filter, scope, values, limit } = arm;
  const within = [...base, ...placed(arm)];
  const part = (...more: readonly string[]): string => `(select 'account' as kind, e.ref_id as id from search_entry e where ${[...within, ...more].join(' and ')} limit ${limit})`;
  const parts: string[] = [];
  if (filter.state !== 'closed' && filter.officeId !== null) parts.push(part(has('open')));
  else if (filter.state !== 'closed') {
    const own = values.add(scope.officeId);
    parts.push(part(has('open'), `${TOKENS} && array['o' || ${own}::text]`), part('not e.closed', `e.office_id is distinct from ${own}::uuid`));
  }
  if (filter.state !== 'open') parts.push(part(has('closed')));
  return `select * from (${parts.join(' union all ')}) parts limit ${limit}`;
}

function houses(base: readonly string[], arm: Arm): string {
  const state = arm.filter.state === null ? [] : [has(arm.filter.state)];
  return `select 'house' as kind, e.ref_id as id from search_entry e where ${[...base, ...placed(arm), ...state].join(' and ')} limit ${arm.limit}`;
}

/** A customer has no place of its own: it stands where its accounts are. */
function customers(base: readonly string[], { filter, reach, values, limit }: Arm): string {
  const find = (most: number): string => `select 'customer' as kind, e.ref_id as id from search_entry e where ${base.join(' and ')} limit ${most}`;
  const narrowed = customerNarrowing({ filter, reach, values, customerId: 'c.id' });
  return narrowed.length === 0 ? find(limit) : `select c.kind, c.id from (${find(MOST_NARROWED)}) c where ${narrowed.join(' and ')} limit ${limit}`;
}

export interface CustomerNarrowing {
  readonly filter: SearchFilter;
  readonly reach: AccessReach;
  readonly values: SqlValues;
  /** The column that holds the customer's id. */
  readonly customerId: string;
}

/** Conditions on a customer by the accounts it has; without any it is everybody's. */
export function customerNarrowing({ filter, reach, values, customerId }: CustomerNarrowing): readonly string[] {
  const owned = (...more: readonly string[]): string => `exists (select 1 from account t where ${[`t.customer_id = ${customerId}`, ...more].join(' and ')})`;
  const asked = [
    ...(filter.officeId === null ? [] : [`t.office_id = ${values.add(filter.officeId)}::uuid`]),
    ...(filter.state === null ? [] : [`t.state = ${values.add(filter.state)}`]),
    ...(filter.districtId === null ? [] : [inDistrict('t.premises_id', values.add(filter.districtId))]),
  ];
  const mine = reach.kind === 'some' ? [`(not ${owned()} or ${owned(`t.office_id = any(${values.add(reach.officeIds)}::uuid[])`)})`] : [];
  return [...(asked.length > 0 ? [owned(...asked)] : []), ...mine];
}

/** The premises lie in the district. */
export function inDistrict(premisesId: string, district: string): string {
  return `exists (select 1 from premises p join house h on h.id = p.house_id where p.id = ${premisesId} and h.district_id = ${district}::uuid)`;
}

function placed({ filter, reach, values }: Arm): readonly string[] {
  const tokens = (prefix: string, ids: readonly string[]): string => `${TOKENS} && ${values.add(ids.map((id) => prefix + id))}::text[]`;
  return [
    ...(filter.officeId === null ? [] : [tokens('o', [filter.officeId])]),
    ...(filter.districtId === null ? [] : [tokens('d', [filter.districtId])]),
    ...(reach.kind === 'some' ? [tokens('o', reach.officeIds)] : []),
  ];
}

function has(token: 'open' | 'closed'): string {
  return `${TOKENS} && '{${token}}'::text[]`;
}
