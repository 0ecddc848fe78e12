import type { AccessReach } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { customerNarrowing, inDistrict } from './search-entries.js';
import type { SearchQuestion } from './search-question.js';
import type { SearchFilter, SearchKind, SearchScope } from './search-scope.js';
import { SqlValues, nameOf } from './sql-values.js';

/** A number, phone or tax number that begins as typed. */
export interface FoundKey {
  readonly kind: SearchKind;
  readonly id: string;
  readonly source: string;
  readonly key: string;
  readonly closed: boolean;
  readonly own: boolean;
}

export interface KeySearch {
  readonly question: SearchQuestion;
  readonly scope: SearchScope;
  readonly filter: SearchFilter;
  readonly limit: number;
}

/** Inner parts from this length on; shorter ones are looked for at the beginning only. */
const SHORTEST_PART = 3;
const SHORTEST_TAX_ID = 3;
const LONGEST_LOCAL_PHONE = 7;
const NATIONAL = 10;
/** Numbers looked at where the search is narrowed. */
const MOST_NARROWED = 500;
const HIGHEST = '\u{10FFFF}';

interface Numbered {
  readonly whole: string;
  readonly part: string;
  readonly join: string;
  readonly office: string;
  readonly closed: string;
  readonly premises: string;
}

const ACCOUNT: Numbered = { whole: 'accountNumber', part: 'accountPart', join: 'join account t on t.id = k.ref_id', office: 't.office_id', closed: `t.state = 'closed'`, premises: 't.premises_id' };
const NUMBERED: Readonly<Record<'account' | 'contract' | 'meter' | 'appeal', Numbered>> = {
  account: ACCOUNT,
  contract: { ...ACCOUNT, whole: 'contractNumber', part: 'contractPart', join: 'join contract c on c.id = k.ref_id join account t on t.id = c.account_id', closed: `c.state in ('terminated', 'refused')` },
  meter: {
    whole: 'meterNumber', part: 'meterPart', closed: 'm.ended_at is not null', office: 'mh.office_id', premises: 'm.premises_id',
    join: 'join meter m on m.id = k.ref_id left join premises mp on mp.id = m.premises_id left join house mh on mh.id = coalesce(m.house_id, mp.house_id)',
  },
  appeal: {
    whole: 'appealNumber', part: 'appealPart', closed: `a.state not in ('registered', 'inWork')`, office: 'a.office_id', premises: 't.premises_id',
    join: 'join appeal a on a.id = k.ref_id left join account t on t.id = a.account_id',
  },
};

/** Everything whose number begins with what was typed or holds it; each part of the statement stops at its limit in the index's own order. */
export async function findKeys(db: Db, search: KeySearch): Promise<readonly FoundKey[]> {
  const values = new SqlValues();
  const arms = [...numberArms(search, values), ...customerArms(search, values)];
  const text = arms.map((arm) => `(${arm})`).join(' union all ');
  return arms.length === 0 ? [] : db.rows<FoundKey>(text, values.list, nameOf(text));
}

function numberArms(search: KeySearch, values: SqlValues): readonly string[] {
  const { question, scope, filter, limit } = search;
  const { number } = question;
  const own = values.add(scope.officeId);
  return (Object.keys(NUMBERED) as (keyof typeof NUMBERED)[]).flatMap((kind) => {
    const reach = scope.reach[kind];
    if (reach === undefined) return [];
    const { whole, part, join, office, closed, premises } = NUMBERED[kind];
    const narrowed = [
      ...(filter.officeId === null ? [] : [`${office} = ${values.add(filter.officeId)}::uuid`]),
      ...(filter.districtId === null ? [] : [inDistrict(premises, values.add(filter.districtId))]),
      ...(filter.state === null ? [] : [filter.state === 'closed' ? closed : `not (${closed})`]),
      ...reached({ kind, reach, office, values }),
    ];
    const sources = number.length < SHORTEST_PART ? [whole] : [whole, part];
    return sources.map((source) => `select '${kind}' as kind, k.ref_id as id, '${source}' as source, k.key, ${closed} as closed, coalesce(${office} = ${own}::uuid, false) as own
      from (${keysBeginning({ source, typed: number, values, most: narrowed.length > 0 ? Math.max(MOST_NARROWED, limit) : limit })}) k ${join}${narrowed.length > 0 ? ` where ${narrowed.join(' and ')}` : ''} limit ${limit}`);
  });
}

interface Reached { readonly kind: SearchKind; readonly reach: AccessReach; readonly office: string; readonly values: SqlValues }

function reached({ kind, reach, office, values }: Reached): readonly string[] {
  if (reach.kind !== 'some') return [];
  const offices = `${office} = any(${values.add(reach.officeIds)}::uuid[])`;
  return [kind === 'appeal' ? `(${offices} or a.assignee_id = any(${values.add(reach.staffIds)}::uuid[]))` : offices];
}

/** Phones and tax numbers lead to their customers. Who sees them masked may ask by a whole phone only: parts would give the rest away. */
function customerArms({ question, scope, filter, limit }: KeySearch, values: SqlValues): readonly string[] {
  const reach = scope.reach.customer ?? scope.reach.account;
  if (reach === undefined || question.digits === '') return [];
  const { digits, phones } = question;
  const asked: { source: string; typed: string }[] = [];
  for (const typed of phones) if (scope.identifies || typed.length === NATIONAL) asked.push({ source: 'phone', typed });
  if (scope.identifies && digits.length >= SHORTEST_PART && digits.length <= LONGEST_LOCAL_PHONE) asked.push({ source: 'phonePart', typed: digits });
  if (scope.identifies && digits.length >= SHORTEST_TAX_ID) asked.push({ source: 'taxId', typed: digits });
  return asked.map(({ source, typed }) => {
    const narrowed = ['c.erased_at is null', 'c.merged_into_id is null', ...customerNarrowing({ filter, reach, values, customerId: 'c.id' })];
    return `select 'customer' as kind, k.ref_id as id, '${source}' as source, k.key, false as closed, false as own
      from (${keysBeginning({ source, typed, values, most: narrowed.length > 2 ? Math.max(MOST_NARROWED, limit) : limit * 2 })}) k join customer c on c.id = k.ref_id where ${narrowed.join(' and ')} limit ${limit}`;
  });
}

interface KeysBeginning { readonly source: string; readonly typed: string; readonly values: SqlValues; readonly most: number }

function keysBeginning({ source, typed, values, most }: KeysBeginning): string {
  const [from, to] = [values.add(typed), values.add(typed + HIGHEST)];
  return `select ref_id, key from search_key where source = '${source}' and key >= ${from} and key < ${to} order by key limit ${most}`;
}
