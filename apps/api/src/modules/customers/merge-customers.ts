import { type Outcome, type Problem, accepted, refused } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/faults.js';
import { withIdempotency } from '../../graphql/idempotency.js';
import { type Work, useCase } from '../../graphql/use-case.js';
import { isId, newId } from '../../platform/ids.js';
import { customersChanged } from './customer-watchers.js';
import { customerById } from './customer.queries.js';
import type { MergeCustomersInput, UndoMergeInput } from './customer.inputs.js';
import { type LockedCustomer, livingProblems, lockCustomer } from './living-customer.js';

/** Tables whose rows pass to the kept customer. The ledger stays with the number billing knows: it is read for both. */
const MOVED = ['account', 'ownership', 'contract', 'appeal', 'contact', 'identifier', 'representative', 'customer_category', 'consent'] as const;
type Moved = Partial<Record<(typeof MOVED)[number], readonly string[]>> & { readonly filled?: readonly Filled[] };
/** Facts the kept customer did not have and took over. */
type Filled = 'tax_id' | 'birth_on';

/** Merges a duplicate into the customer who is kept; exactly what was moved is remembered, so that undoing gives it back. */
export async function mergeCustomers(ctx: RequestContext, input: MergeCustomersInput): Promise<Outcome<{ readonly customerId: string; readonly mergeId: string }>> {
  return useCase(ctx, (work) => withIdempotency(work, { operation: 'mergeCustomers', key: input.idempotencyKey, input }, async () => {
    if (input.keptId === input.mergedId) return refused({ code: 'mergeWithItself', path: 'mergedId' });
    const kept = await lockCustomer(work, input.keptId, input.keptVersion);
    const merged = await lockCustomer(work, input.mergedId, input.mergedVersion);
    const problems = mergeProblems(kept, merged);
    if (problems.length > 0) return refused(...problems);
    const filled: readonly Filled[] = [...(kept.taxId === null && merged.taxId !== null ? ['tax_id' as const] : []), ...(kept.birthOn === null && merged.birthOn !== null ? ['birth_on' as const] : [])];
    const moved: Moved = { ...(await moveRows(work, { fromId: merged.id, toId: kept.id })), filled };
    const mergeId = newId(work.now);
    await work.sql.rows(`insert into customer_merge (id, kept_id, merged_id, moved, merged_by) values ($1, $2, $3, $4::jsonb, $5)`, [
      mergeId, kept.id, merged.id, JSON.stringify(moved), actorOf(ctx).staffId,
    ]);
    await work.sql.rows(`update customer set merged_into_id = $2, merged_at = $3, version = version + 1 where id = $1`, [merged.id, kept.id, asTimestamp(work.now)]);
    await work.sql.rows(
      `update customer k set tax_id = coalesce(k.tax_id, m.tax_id), birth_on = coalesce(k.birth_on, m.birth_on), version = k.version + 1 from customer m where k.id = $1 and m.id = $2`,
      [kept.id, merged.id],
    );
    await customersChanged(work, kept.id, merged.id);
    work.record({ type: 'customersMerged', entity: 'customer', entityId: kept.id, data: { mergeId, mergedId: merged.id } });
    return accepted({ customerId: kept.id, mergeId });
  }));
}

/** Takes a merge back: what was moved returns, unless it has gone to somebody else since. */
export async function undoMerge(ctx: RequestContext, input: UndoMergeInput): Promise<Outcome<{ readonly customerId: string }>> {
  return useCase(ctx, async (work) => {
    const merge = isId(input.mergeId)
      ? await work.sql.row<{ keptId: string; mergedId: string; moved: Moved; undone: boolean }>(
        `select kept_id as "keptId", merged_id as "mergedId", moved, undone_at is not null as undone from customer_merge where id = $1 for update`, [input.mergeId])
      : null;
    if (merge === null) throw notFound('merge');
    if (merge.undone) return refused({ code: 'alreadyUndone', path: 'mergeId' });
    await lockCustomer(work, merge.keptId);
    const merged = await lockCustomer(work, merge.mergedId);
    if (merged.erased) return refused({ code: 'customerErased', path: 'mergeId' });
    for (const table of MOVED) {
      await work.sql.rows(`update ${table} set customer_id = $1 where id = any($2) and customer_id = $3`, [merge.mergedId, [...(merge.moved[table] ?? [])], merge.keptId]);
    }
    for (const column of merge.moved.filled ?? []) {
      // A number entered since is the kept customer's own.
      await work.sql.rows(`update customer k set ${column} = null from customer m where k.id = $1 and m.id = $2 and k.${column} = m.${column}`, [merge.keptId, merge.mergedId]);
    }
    await work.sql.rows(`update customer set merged_into_id = null, merged_at = null, version = version + 1 where id = $1`, [merge.mergedId]);
    await work.sql.rows(`update customer set version = version + 1 where id = $1`, [merge.keptId]);
    await work.sql.rows(`update customer_merge set undone_at = $2, undone_by = $3, version = version + 1 where id = $1`, [input.mergeId, asTimestamp(work.now), actorOf(ctx).staffId]);
    await customersChanged(work, merge.keptId, merge.mergedId);
    work.record({ type: 'customersMergeUndone', entity: 'customer', entityId: merge.keptId, data: { mergeId: input.mergeId, mergedId: merge.mergedId } });
    return accepted({ customerId: merge.keptId });
  });
}

function mergeProblems(kept: LockedCustomer, merged: LockedCustomer): readonly Problem[] {
  const problems = [...livingProblems(kept, 'keptId'), ...livingProblems(merged, 'mergedId')];
  if (kept.kind !== merged.kind) problems.push({ code: 'mergeOfDifferentKinds', path: 'mergedId' });
  // Two right numbers are two people.
  if (kept.taxId !== null && merged.taxId !== null && kept.taxId !== merged.taxId) problems.push({ code: 'differentTaxIds', path: 'mergedId' });
  return problems;
}

async function moveRows(work: Work, { fromId, toId }: { readonly fromId: string; readonly toId: string }): Promise<Moved> {
  const moved: Record<string, readonly string[]> = {};
  for (const table of MOVED) {
    // A contact both have stays where it is.
    const unless = table === 'contact' ? ` and not exists (select 1 from contact k where k.customer_id = $2 and k.ended_at is null and k.kind = t.kind and k.value_folded = t.value_folded)` : '';
    const rows = await work.sql.rows<{ id: string }>(`update ${table} t set customer_id = $2 where t.customer_id = $1${unless} returning t.id`, [fromId, toId]);
    moved[table] = rows.map(({ id }) => id);
  }
  return moved;
}

/** What would pass to the kept customer, and why they cannot be merged. */
export async function mergePreview(ctx: RequestContext, { keptId, mergedId }: { readonly keptId: string; readonly mergedId: string }): Promise<unknown> {
  if (!isId(keptId) || !isId(mergedId)) return null;
  const [kept, merged] = await Promise.all([customerById(ctx).load(keptId), customerById(ctx).load(mergedId)]);
  if (kept === null || merged === null) return null;
  const counts = await ctx.db.row<object>(
    `select (select count(*) from account where customer_id = $1) as accounts, (select count(*) from contract where customer_id = $1) as contracts,
       (select count(*) from appeal where customer_id = $1) as appeals, (select count(*) from representative where customer_id = $1) as representatives,
       (select count(*) from consent where customer_id = $1) as consents, (select count(*) from contact t where t.customer_id = $1 and t.ended_at is null and not exists
         (select 1 from contact k where k.customer_id = $2 and k.ended_at is null and k.kind = t.kind and k.value_folded = t.value_folded)) as contacts`,
    [mergedId, keptId],
  );
  const raw = await ctx.db.rows<LockedCustomer>(
    `select id, version, kind, full_name as "fullName", tax_id as "taxId", erased_at is not null as erased, merged_into_id as "mergedIntoId" from customer where id = any($1)`, [[keptId, mergedId]]);
  const [first, second] = [raw.find(({ id }) => id === keptId), raw.find(({ id }) => id === mergedId)];
  const problems = keptId === mergedId ? [{ code: 'mergeWithItself', path: 'mergedId' }] : first === undefined || second === undefined ? [] : mergeProblems(first, second);
  return { kept, merged, ...counts, problems };
}
