import type { CivilDate, Instant, LocalizedText, NormForce } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import type { RequestContext } from '../../graphql/context.js';
import { companyDate, editionInForce } from './editions.js';

/** An override as the settings show it. */
export interface OverrideRow {
  readonly id: string;
  readonly version: number;
  readonly normId: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly force: NormForce | null;
  readonly reading: LocalizedText | null;
  readonly reason: string;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly authorName: string | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
  readonly endedByName: string | null;
}

export interface OverrideView extends OverrideRow {
  readonly state: 'planned' | 'active' | 'past' | 'ended';
}

const OVERRIDES = `select o.id, o.version, o.norm_id as "normId", o.min, o.max, o.unit, o.force, o.reading, o.reason, o.valid_from as "validFrom", o.valid_to as "validTo",
    a.full_name as "authorName", o.created_at as "createdAt", o.ended_at as "endedAt", e.full_name as "endedByName"
  from norm_override o join staff a on a.id = o.author_id left join staff e on e.id = o.ended_by`;

/** Every override of a standard (or of one norm), newest first. */
export function overridesOf(db: Db, standard: string, normId: string | null): Promise<OverrideRow[]> {
  return db.rows<OverrideRow>(`${OVERRIDES} where o.standard = $1 and ($2::text is null or o.norm_id = $2) order by o.created_at desc, o.id desc`, [standard, normId]);
}

/** One override with its state on the company's present date. */
export async function overrideView(ctx: RequestContext, id: string): Promise<OverrideView | null> {
  const row = await ctx.db.row<OverrideRow>(`${OVERRIDES} where o.id = $1`, [id]);
  return row === null ? null : withState(row, companyDate(await editionInForce(ctx.db, ctx.now), ctx.now));
}

/** What an override is on a date: it holds from its first to its last day, unless it was ended before. */
export function withState(row: OverrideRow, today: CivilDate): OverrideView {
  if (row.endedAt !== null) return { ...row, state: 'ended' };
  if (row.validFrom > today) return { ...row, state: 'planned' };
  return { ...row, state: row.validTo !== null && row.validTo < today ? 'past' : 'active' };
}
