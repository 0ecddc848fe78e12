import type { Instant, LocalizedText } from '@ortalyk/domain';
import type { Pack } from '@ortalyk/standards';
import type { Db } from '../../db/db.js';
import type { RequestContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/faults.js';
import { isId } from '../../platform/ids.js';
import type { Edition } from './edition.js';
import { editionById, editionInForce } from './editions.js';

export type EditionState = 'draft' | 'scheduled' | 'inForce' | 'superseded';

/** An edition as the settings list it; its content is read only where it is needed. */
export interface EditionRow {
  readonly id: string;
  readonly version: number;
  readonly standard: string;
  readonly edition: string;
  readonly title: LocalizedText;
  readonly documentNo: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly state: EditionState;
  readonly baseId: string | null;
  readonly normCount: number;
  readonly authorName: string | null;
  readonly createdAt: Instant;
}

const EDITIONS = `select e.id, e.version, e.standard, e.edition, e.content -> 'standard' -> 'title' as title, e.content -> 'standard' ->> 'documentNo' as "documentNo",
    e.valid_from as "validFrom", e.valid_to as "validTo", case e.state when 'discarded' then 'superseded' else e.state end as state, e.base_id as "baseId",
    jsonb_array_length(e.content -> 'norms') as "normCount", s.full_name as "authorName", e.created_at as "createdAt"
  from pack_edition e left join staff s on s.id = e.author_id`;

/** Every edition but discarded drafts: drafts and planned ones first, then by the first day in force. */
export async function listEditions(ctx: RequestContext): Promise<EditionRow[]> {
  await editionInForce(ctx.db, ctx.now);
  return ctx.db.rows<EditionRow>(`${EDITIONS} where e.state <> 'discarded' order by e.state = 'draft' desc, e.valid_from desc, e.created_at desc, e.id desc`);
}

/** One edition, the one in force where `id` is null; a fault where there is none. */
export async function editionView(ctx: RequestContext, id: string | null): Promise<EditionRow> {
  const wanted = id ?? (await editionInForce(ctx.db, ctx.now)).id;
  const row = isId(wanted) ? await ctx.db.row<EditionRow>(`${EDITIONS} where e.id = $1`, [wanted]) : null;
  if (row === null) throw notFound('edition');
  return row;
}

/** The content of an edition, the one in force where `id` is null; a fault where there is none. */
export async function requireEdition(ctx: Pick<RequestContext, 'db' | 'now'>, id: string | null | undefined): Promise<Edition> {
  if (id === null || id === undefined) return editionInForce(ctx.db, ctx.now);
  const known = isId(id) ? await ctx.db.row(`select 1 from pack_edition where id = $1`, [id]) : null;
  if (known === null) throw notFound('edition');
  return editionById(ctx.db, id);
}

/** A row locked for a change. */
export interface LockedEdition {
  readonly id: string;
  readonly version: number;
  readonly state: EditionState | 'discarded';
  readonly edition: string;
  readonly content: Pack;
}

/** Locks an edition's row with its content; null where there is none. */
export function lockEdition(sql: Db, id: string): Promise<LockedEdition | null> {
  if (!isId(id)) return Promise.resolve(null);
  return sql.row<LockedEdition>(`select id, version, state, edition, content from pack_edition where id = $1 for update`, [id]);
}
