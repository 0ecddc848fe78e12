import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { RequestFault, notFound } from '../../graphql/faults.js';
import { useCase } from '../../graphql/use-case.js';
import { isId, newId } from '../../platform/ids.js';
import { customerById } from './customer.queries.js';
import type { MarkDistinctInput } from './customer.inputs.js';

type Reason = 'taxId' | 'phone' | 'nameAndBirth';

/** A pair of customers who may be one. */
export interface DuplicatePair {
  readonly first: unknown;
  readonly second: unknown;
  readonly reasons: readonly Reason[];
  /** Where the list goes on after this pair. */
  readonly cursor: string;
}

export interface DuplicatePage {
  readonly first: number;
  readonly after: string | null;
  /** Only pairs of which one has an account of these offices; null: every pair. */
  readonly officeIds: readonly string[] | null;
}

const LARGEST_LIST = 1000;
const MOST_NOTE = 500;
const LIVING = `cu.erased_at is null and cu.merged_into_id is null`;

// What stands twice is found by walking one index in its own order, without arrays of everybody; only those few are then paired. A pair said to
// be different lets the next of its group come forward, so that of three namesakes the third is not lost.
const TWICE = `select cu.tax_id as number, null::text as name, null::date as born from customer cu where cu.tax_id is not null and ${LIVING} group by cu.tax_id having count(*) > 1
  union all
  select null, cu.name_folded, cu.birth_on from customer cu where cu.birth_on is not null and ${LIVING} group by cu.name_folded, cu.birth_on having count(*) > 1`;

const GROUPS = `select case when t.number is null then 'nameAndBirth' else 'taxId' end as reason, m.ids from (${TWICE}) t cross join lateral (
    select array_agg(id order by id) as ids from (
      select cu.id from customer cu where t.number is not null and cu.tax_id = t.number and ${LIVING}
      union all select cu.id from customer cu where t.number is null and t.name <> '' and cu.name_folded = t.name and cu.birth_on = t.born and ${LIVING}) same
    ) m where m.ids is not null`;

const PAIRS = `select f.id as first_id, s.id as second_id, g.reason from (${GROUPS}) g
  cross join lateral unnest(g.ids) with ordinality f(id, place) join lateral unnest(g.ids) with ordinality s(id, place) on s.place > f.place
  where f.place <= 5 and s.place <= 6 and not exists (select 1 from customer_distinct d where d.first_id = f.id and d.second_id = s.id)`;

const OF_OFFICE = `exists (select 1 from account ac where ac.customer_id in (p.first_id, p.second_id) and ac.office_id = any($2::uuid[]))`;

/** Pairs of living customers who may be one, for working off; the surest first: more reasons, the tax number before the name, a shared phone adds. */
export async function duplicateWorkList(ctx: RequestContext, { first, after, officeIds }: DuplicatePage): Promise<readonly DuplicatePair[]> {
  const most = Math.min(Math.max(first, 1), LARGEST_LIST);
  const place = after === null ? [null, null, null] : readPlace(after);
  const rows = await ctx.db.rows<{ firstId: string; secondId: string; reasons: Reason[]; sureness: number }>(
    `with pairs as (select first_id, second_id, array_agg(distinct reason) as reasons from (${PAIRS}) found group by first_id, second_id),
       phoned as (select p.*, exists (select 1 from contact a join contact b on b.kind = 'phone' and b.value_folded = a.value_folded and b.customer_id = p.second_id and b.ended_at is null
         where a.customer_id = p.first_id and a.kind = 'phone' and a.ended_at is null) as phone from pairs p where $2::uuid[] is null or ${OF_OFFICE}),
       judged as (select *, ('taxId' = any(reasons))::int * 100 + cardinality(reasons) * 10 + phone::int as sureness from phoned)
     select first_id as "firstId", second_id as "secondId", sureness, case when phone then array_append(reasons, 'phone') else reasons end as reasons
     from judged where $3::int is null or (-sureness, first_id, second_id) > (-$3::int, $4::uuid, $5::uuid) order by sureness desc, first_id, second_id limit $1`,
    [most, officeIds?.filter(isId) ?? null, ...place], 'duplicate-work-list',
  );
  return rows.map(({ firstId, secondId, reasons, sureness }) => ({
    first: customerById(ctx).load(firstId), second: customerById(ctx).load(secondId), reasons, cursor: Buffer.from(`${sureness} ${firstId} ${secondId}`).toString('base64url'),
  }));
}

function readPlace(text: string): readonly [sureness: number, firstId: string, secondId: string] {
  const [sureness = '', first = '', second = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  if (!/^\d{1,4}$/.test(sureness) || !isId(first) || !isId(second)) throw new RequestFault('BAD_INPUT', 'The cursor is not one of ours.');
  return [Number(sureness), first, second];
}

/** Says that two records are two people: the pair leaves the work list for good. */
export async function markDistinct(ctx: RequestContext, input: MarkDistinctInput): Promise<Outcome<{ readonly done: true }>> {
  return useCase(ctx, async (work) => {
    const { firstId, secondId } = input;
    if (firstId === secondId) return refused({ code: 'mergeWithItself', path: 'secondId' });
    const note = input.note?.trim() ?? '';
    if (note.length > MOST_NOTE) return refused({ code: 'noteTooLong', path: 'note', params: { max: MOST_NOTE } });
    const found = isId(firstId) && isId(secondId) ? await work.sql.rows(`select 1 from customer where id = any($1)`, [[firstId, secondId]]) : [];
    if (found.length < 2) throw notFound('customer');
    await work.sql.rows(
      `insert into customer_distinct (id, first_id, second_id, said_by, note) values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), $4, $5) on conflict do nothing`,
      [newId(work.now), firstId, secondId, actorOf(ctx).staffId, note === '' ? null : note],
    );
    work.record({ type: 'customersDistinct', entity: 'customer', entityId: firstId, data: { otherId: secondId } });
    return accepted({ done: true });
  });
}

/** Takes back that two records are two people: the pair returns to the work list. */
export async function unmarkDistinct(ctx: RequestContext, { firstId, secondId }: MarkDistinctInput): Promise<Outcome<{ readonly done: true }>> {
  return useCase(ctx, async (work) => {
    if (!isId(firstId) || !isId(secondId)) throw notFound('customer');
    await work.sql.rows(`delete from customer_distinct where first_id = least($1::uuid, $2::uuid) and second_id = greatest($1::uuid, $2::uuid)`, [firstId, secondId]);
    work.record({ type: 'customersDistinct', entity: 'customer', entityId: firstId, data: { otherId: secondId, undone: true } });
    return accepted({ done: true });
  });
}
