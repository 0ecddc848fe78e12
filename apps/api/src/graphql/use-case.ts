import { OptimisticLockError } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Instant, Outcome } from '@ortalyk/domain';
import { asTimestamp } from '../db/pg-types.js';
import { type Db, transactionDb } from '../db/db.js';
import { newId } from '../platform/ids.js';
import { PUSH_CHANNEL, type Topic } from '../platform/push.js';
import type { RequestContext } from './context.js';
import { RequestFault } from './faults.js';

/** Closed list of what the product records as having happened. */
export const EVENT_TYPES = [
  'appealRegistered', 'appealAttached', 'stepOpened', 'stepTaken', 'stepReleased', 'stepAssigned', 'stepCompleted', 'stepReturned',
  'processDone', 'appealAnswered', 'staffCreated', 'staffUpdated', 'staffDeactivated', 'staffReactivated', 'passwordChanged',
  'passwordReset', 'signedIn', 'signedOut', 'packInstalled', 'demoLoaded',
  'normOverridden', 'normOverrideEnded', 'openQuestionAnswered', 'editionDrafted', 'draftNormEdited', 'editionAdopted', 'draftDiscarded',
  'calendarAdded', 'calendarRemoved', 'calendarAmended', 'calendarYearLoaded', 'clockRederived',
  'accountChanged', 'accountOpened', 'missingPapersNoticed', 'documentPackageSaved', 'customerRegistered', 'customerUpdated', 'contactsSaved',
  'representativeAdded', 'representativeEnded', 'categoryAdded', 'categoryEnded', 'consentRecorded', 'consentWithdrawn', 'customersMerged',
  'customersMergeUndone', 'customersDistinct', 'customerErased', 'callerVerified', 'officeAdded', 'officeChanged', 'importFinished', 'importUndone', 'importFileRemoved', 'listExported', 'houseChanged', 'contractApplied', 'contractMoved', 'contractPointAdded', 'contractPointEnded',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** From what to what a field changed. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Something that happened, written in the transaction that made it happen. */
export interface EventRecord {
  readonly type: EventType;
  readonly entity: string;
  readonly entityId: string;
  readonly appealId?: string | null | undefined;
  readonly accountId?: string | null | undefined;
  /** When it happened in the world; now unless told (T23). */
  readonly happenedAt?: Instant | undefined;
  /** Ids and codes only: personal data stays in its own tables. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly changes?: readonly FieldChange[] | undefined;
}

/** What a use case works with while its transaction is open. */
export interface Work {
  readonly ctx: RequestContext;
  readonly em: EntityManager;
  /** Plain SQL inside the transaction. */
  readonly sql: Db;
  readonly now: Instant;
  /** Notes an event; all are written at the flush. */
  record(event: EventRecord): void;
  /** Tells whoever watches, when the transaction commits. */
  tell(topic: Topic, id: string | null | undefined): void;
}

/**
 * Runs one use case in one transaction: flushed and committed with its events when accepted, rolled back whole when refused or failed.
 * Call it once a mutation.
 */
export async function useCase<T>(ctx: RequestContext, run: (work: Work) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const { em } = ctx;
  const notes = new Notes(ctx);
  await em.begin();
  try {
    const sql = transactionDb(em);
    const work: Work = { ctx, em, sql, now: ctx.now, record: (event) => notes.events.push(event), tell: (topic, id) => notes.tell(topic, id) };
    const outcome = await run(work);
    if (!outcome.ok) {
      await abandon(em);
      return outcome;
    }
    await em.flush();
    await notes.write(sql);
    await em.commit();
    notes.hearOwn();
    ctx.loaders.clear();
    return outcome;
  } catch (error) {
    if (em.isInTransaction()) await abandon(em);
    throw staleOf(error) ?? error;
  }
}

async function abandon(em: EntityManager): Promise<void> {
  em.clear();
  await em.rollback();
}

/** Two people saved at the same moment: the second is told like one who had read an older version. */
function staleOf(error: unknown): RequestFault | null {
  if (!(error instanceof OptimisticLockError)) return null;
  const entity = error.getEntity() as { readonly version?: number } | undefined;
  return new RequestFault('STALE', 'Somebody has changed this since you opened it.', { currentVersion: (entity?.version ?? 0) + 1 });
}

class Notes {
  readonly events: EventRecord[] = [];
  readonly #told = new Set<string>();
  readonly #ctx: RequestContext;

  constructor(ctx: RequestContext) {
    this.#ctx = ctx;
  }

  tell(topic: Topic, id: string | null | undefined): void {
    if (id !== null && id !== undefined) this.#told.add(`${topic} ${id}`);
  }

  /** Access ends here before the mutation answers; other nodes hear of it by the commit's notice. */
  hearOwn(): void {
    for (const line of this.#told) this.#ctx.push.hearOwn(line);
  }

  async write(sql: Db): Promise<void> {
    if (this.events.length > 0) {
      await sql.rows(
        `insert into event (id, at, happened_at, actor_id, request_id, type, entity, entity_id, appeal_id, account_id, data, changes)
         select * from jsonb_to_recordset($1::jsonb) as e(id uuid, at timestamptz, happened_at timestamptz, actor_id uuid,
           request_id text, type text, entity text, entity_id uuid, appeal_id uuid, account_id uuid, data jsonb, changes jsonb)`,
        [JSON.stringify(this.events.map((event) => this.#row(event)))],
      );
    }
    if (this.#told.size > 0) await sql.rows(`select pg_notify($1, line) from unnest($2::text[]) line`, [PUSH_CHANNEL, [...this.#told]]);
  }

  #row(event: EventRecord): object {
    const { now, actor, requestId } = this.#ctx;
    return {
      id: newId(now), at: asTimestamp(now), happened_at: asTimestamp(event.happenedAt ?? now), actor_id: actor?.staffId ?? null,
      request_id: requestId, type: event.type, entity: event.entity, entity_id: event.entityId, appeal_id: event.appealId ?? null,
      account_id: event.accountId ?? null, data: event.data ?? {}, changes: event.changes ?? [],
    };
  }
}

/** The fields that differ between two readings of a row, for the audit log. */
export function changesBetween<T extends object>(before: T, after: T): readonly FieldChange[] {
  const fields = Object.keys(after) as (keyof T & string)[];
  return fields
    .filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
