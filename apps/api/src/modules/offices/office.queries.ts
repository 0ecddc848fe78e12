import type { LocalizedText } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { byId, defineLoader } from '../../graphql/loaders.js';

/** Weekly hours as stored: half-open local intervals a weekday; an absent day is closed (T2). */
export type StoredHours = Readonly<Partial<Record<string, readonly (readonly [string, string])[]>>>;

/** A place where customers are served. */
export interface OfficeRow {
  readonly id: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly branch: string | null;
  readonly address: string | null;
  readonly timeZone: string;
  readonly phones: readonly { readonly number: string; readonly kind?: string | null; readonly note?: string | null }[];
  readonly hours: StoredHours | null;
  readonly hoursReadAs: LocalizedText | null;
  readonly anomaly: string | null;
  /** Calendar of a region or of the office itself (T2); null: the country's. */
  readonly calendarCode: string | null;
}

/** A desk or department that does steps; without an office it serves the whole company. */
export interface UnitRow {
  readonly id: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly officeId: string | null;
}

const OFFICE = `id, code, name, branch, address, time_zone as "timeZone", phones, hours, hours_read_as as "hoursReadAs", anomaly, calendar_code as "calendarCode"`;
const UNIT = `id, code, name, office_id as "officeId"`;

/** Batched offices, ended ones too: old appeals still name them. */
export const officeById = defineLoader<string, OfficeRow>(async (ctx, ids) =>
  byId(await ctx.db.rows<OfficeRow>(`select ${OFFICE} from office where id = any($1)`, [ids], 'offices-by-ids')),
);

/** Batched units of one request. */
export const unitById = defineLoader<string, UnitRow>(async (ctx, ids) =>
  byId(await ctx.db.rows<UnitRow>(`select ${UNIT} from unit where id = any($1)`, [ids], 'units-by-ids')),
);

/** Offices in use, in the order of their codes. */
export function officesInUse(ctx: RequestContext): Promise<OfficeRow[]> {
  return ctx.db.rows<OfficeRow>(`select ${OFFICE} from office where ended_at is null order by code`, [], 'offices-in-use');
}

/** Units of offices in use and of the company, by code. */
export function unitsInUse(ctx: RequestContext): Promise<UnitRow[]> {
  return ctx.db.rows<UnitRow>(
    `select ${UNIT} from unit u where not exists (select 1 from office o where o.id = u.office_id and o.ended_at is not null) order by code, office_id nulls first`,
    [],
    'units-in-use',
  );
}
