import type { GrantScope, Instant, Language, LocalizedText } from '@ortalyk/domain';
import { foldText } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { byId, defineLoader, groupBy } from '../../graphql/loaders.js';

/** A person as lists, cards and other modules show them. */
export interface StaffRow {
  readonly id: string;
  readonly login: string;
  readonly fullName: string;
  readonly positionCode: string;
  readonly officeId: string;
  readonly unitId: string;
  readonly language: Language;
  readonly active: boolean;
  readonly deactivatedAt: Instant | null;
  readonly version: number;
}

export interface GrantRow {
  readonly staffId: string;
  readonly role: string;
  readonly scope: GrantScope;
  readonly officeId: string | null;
  readonly label: LocalizedText;
}

const COLUMNS = `p.id, p.login, p.full_name as "fullName", p.position as "positionCode", p.office_id as "officeId", p.unit_id as "unitId",
  p.language, p.deactivated_at is null as active, p.deactivated_at as "deactivatedAt", p.version`;

/** Batched people of one request. */
export const staffById = defineLoader<string, StaffRow>(async (ctx, ids) =>
  byId(await ctx.db.rows<StaffRow>(`select ${COLUMNS} from staff p where p.id = any($1)`, [ids], 'staff-by-ids')),
);

/** Batched roles held, in a steady order. */
export const grantsOfStaff = defineLoader<string, GrantRow[]>(async (ctx, ids) => {
  const rows = await ctx.db.rows<GrantRow>(
    `select g.staff_id as "staffId", g.role, g.scope, g.office_id as "officeId", r.label from staff_grant g join role r on r.code = g.role
     where g.staff_id = any($1) order by g.created_at, g.id`,
    [ids],
    'grants-of-staff',
  );
  return groupBy(rows, (row) => row.staffId);
});

export interface StaffFilter {
  readonly active?: boolean | null | undefined;
  readonly text?: string | null | undefined;
}

// Every word typed must occur in the name or the login.
const MATCHES = `($1::boolean is null or (p.deactivated_at is null) = $1) and
  not exists (select 1 from unnest($2::text[]) word where strpos(p.full_name_folded, word) = 0 and strpos(lower(p.login), word) = 0)`;

/** A page of people by name, after the person of the cursor; one row more than asked tells whether there is another page. */
export async function staffPage(db: Db, filter: StaffFilter, page: { readonly first: number; readonly after: string | null }): Promise<StaffRow[]> {
  return db.rows<StaffRow>(
    `select ${COLUMNS} from staff p where ${MATCHES} and ($3::uuid is null or
       (p.full_name_folded, p.id) > (select last.full_name_folded, last.id from staff last where last.id = $3))
     order by p.full_name_folded, p.id limit $4`,
    [filter.active ?? null, words(filter.text), page.after, page.first + 1],
  );
}

/** How many people the filter matches. */
export async function staffCount(db: Db, filter: StaffFilter): Promise<number> {
  const row = await db.row<{ count: number }>(`select count(*) as count from staff p where ${MATCHES}`, [filter.active ?? null, words(filter.text)]);
  return row?.count ?? 0;
}

function words(text: string | null | undefined): readonly string[] {
  return foldText(text ?? '').split(' ').filter((word) => word !== '').slice(0, 6);
}
