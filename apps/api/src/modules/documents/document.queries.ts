import type { Instant } from '@ortalyk/domain';
import { byId, defineLoader, groupBy } from '../../graphql/loaders.js';

/** A document with its file, as cards show it. */
export interface DocumentRow {
  readonly id: string;
  readonly kindCode: string;
  readonly direction: string;
  readonly number: string | null;
  readonly on: string;
  readonly note: string | null;
  readonly registeredAt: Instant;
  readonly registeredById: string | null;
  readonly appealId: string | null;
  /** Edition whose directory names the kind: that of the process, else of the appeal. */
  readonly editionId: string | null;
  readonly file: { readonly id: string; readonly name: string; readonly mediaType: string; readonly size: number; readonly url: string } | null;
}

const SELECT = `select d.id, d.kind as "kindCode", d.direction, d.number, d.on_date as "on", d.note, d.registered_at as "registeredAt",
    d.registered_by as "registeredById", d.appeal_id as "appealId", coalesce(p.edition_id, a.edition_id) as "editionId",
    case when f.id is null then null else jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size_bytes,
      'url', '/files/' || f.id) end as file
  from document d left join process p on p.id = d.process_id left join appeal a on a.id = d.appeal_id left join file f on f.id = d.file_id`;

/** Batched documents by id. */
export const documentById = defineLoader<string, DocumentRow>(async (ctx, ids) =>
  byId(await ctx.db.rows<DocumentRow>(`${SELECT} where d.id = any($1)`, [ids])));

/** Batched documents of appeals, in the order they were registered. */
export const documentsOfAppeal = defineLoader<string, DocumentRow[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<DocumentRow>(`${SELECT} where d.appeal_id = any($1) order by d.registered_at, d.id`, [ids]), (row) => row.appealId ?? ''));
