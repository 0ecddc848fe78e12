import { type Dated, type TimelineChange } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import type { Work } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';

export type FactKind = 'area' | 'residents' | 'chargeBasis';
type FactValue = number | string;

/** Whose facts, and by which operation they change. */
export interface FactWriter {
  readonly accountId: string;
  readonly operationId: string;
  readonly documentId: string | null;
}

/** The facts of a kind that stand, in order. */
export async function factsOf(sql: Db, accountId: string, kind: FactKind): Promise<readonly Dated<FactValue>[]> {
  const rows = await sql.rows<{ id: string; fromOn: string; toOn: string | null; amount: number | null; basis: string | null }>(
    `select id, from_on as "fromOn", to_on as "toOn", amount, basis from account_fact
     where account_id = $1 and kind = $2 and superseded_by_id is null order by from_on`,
    [accountId, kind],
  );
  return rows.map(({ amount, basis, ...row }) => ({ ...row, value: amount ?? basis ?? '' }));
}

/** Owners that stand, in order. */
export async function ownersOf(sql: Db, accountId: string): Promise<readonly Dated<string>[]> {
  return sql.rows(`select id, from_on as "fromOn", to_on as "toOn", customer_id as value from ownership where account_id = $1 and superseded_by_id is null order by from_on`, [accountId]);
}

/** Writes what changed of a fact's timeline. */
export async function writeFacts(work: Work, writer: FactWriter, { kind, change }: { readonly kind: FactKind; readonly change: TimelineChange<FactValue> }): Promise<void> {
  await supersede(work, 'account_fact', { ids: change.superseded, operationId: writer.operationId });
  for (const { fromOn, toOn, value, keptFrom } of change.added) {
    const amount = kind === 'chargeBasis' ? null : Number(value);
    await work.sql.rows(
      `insert into account_fact (id, account_id, kind, amount, basis, from_on, to_on, operation_id, document_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce((select document_id from account_fact where id = $9), case when $9::uuid is null then $10::uuid end))`,
      [newId(work.now), writer.accountId, kind, amount, kind === 'chargeBasis' ? String(value) : null, fromOn, toOn, writer.operationId, keptFrom, writer.documentId],
    );
  }
}

/** Writes what changed of the owners' timeline. */
export async function writeOwners(work: Work, writer: FactWriter, change: TimelineChange<string>): Promise<void> {
  await supersede(work, 'ownership', { ids: change.superseded, operationId: writer.operationId });
  for (const { fromOn, toOn, value, keptFrom } of change.added) {
    await work.sql.rows(
      `insert into ownership (id, account_id, customer_id, from_on, to_on, operation_id, document_id)
       values ($1, $2, $3, $4, $5, $6, coalesce((select document_id from ownership where id = $7), case when $7::uuid is null then $8::uuid end))`,
      [newId(work.now), writer.accountId, value, fromOn, toOn, writer.operationId, keptFrom, writer.documentId],
    );
  }
}

async function supersede(work: Work, table: 'account_fact' | 'ownership', { ids, operationId }: { readonly ids: readonly string[]; readonly operationId: string }): Promise<void> {
  if (ids.length > 0) await work.sql.rows(`update ${table} set superseded_by_id = $2 where id = any($1)`, [ids, operationId]);
}

/** The present values stand beside the premises for lists and search; the facts are the truth. */
export async function copyPresentFacts(work: Work, accountId: string): Promise<void> {
  await work.sql.rows(
    `update premises p set
       heated_area_hundredths = (select amount from account_fact where account_id = $1 and kind = 'area' and superseded_by_id is null and to_on is null),
       residents = (select amount from account_fact where account_id = $1 and kind = 'residents' and superseded_by_id is null and to_on is null),
       version = p.version + 1
     from account a where a.id = $1 and p.id = a.premises_id`,
    [accountId],
  );
}
