import type { Instant } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import type { RequestContext } from '../../graphql/context.js';
import { decodeCursor, encodeCursor, pageOf, pageSize } from '../../graphql/paging.js';
import type { FieldChange } from '../../graphql/use-case.js';

/** One thing that happened, as the audit shows it. */
export interface EventRow {
  readonly id: string;
  readonly at: Instant;
  readonly happenedAt: Instant;
  readonly actorId: string | null;
  readonly type: string;
  readonly entity: string;
  readonly entityId: string;
  readonly data: unknown;
  readonly changes: readonly FieldChange[];
}

/** Whose events: everything about an appeal, about an account, or of one row. */
export type EventsOf =
  | { readonly appealId: string }
  | { readonly accountId: string }
  | { readonly entity: string; readonly entityId: string };

export interface EventsPage {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of events, newest first: who changed what, when, from what to what. */
export async function eventsOf(ctx: RequestContext, of: EventsOf, page: EventsPage) {
  const size = pageSize(page.first);
  const [where, values] = conditionOf(of);
  const cursor = page.after === null || page.after === undefined ? null : decodeCursor(page.after);
  const n = values.length;
  const rows = await ctx.db.rows<EventRow>(
    `select id, at, happened_at as "happenedAt", actor_id as "actorId", type, entity, entity_id as "entityId", data, changes
     from event where ${where} and ($${n + 1}::timestamptz is null or (at, id) < ($${n + 1}, $${n + 2}::uuid))
     order by at desc, id desc limit $${n + 3}`,
    [...values, cursor === null ? null : asTimestamp(cursor.at), cursor?.id ?? null, size + 1],
    // One prepared statement for each way of asking: its text differs.
    `events-of-${Object.keys(of).join('-')}`,
  );
  return pageOf(rows, size, encodeCursor);
}

function conditionOf(of: EventsOf): readonly [string, readonly string[]] {
  if ('appealId' in of) return ['appeal_id = $1', [of.appealId]];
  if ('accountId' in of) return ['account_id = $1', [of.accountId]];
  return ['entity = $1 and entity_id = $2', [of.entity, of.entityId]];
}
