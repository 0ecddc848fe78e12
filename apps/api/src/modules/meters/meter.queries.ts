import type { Instant } from '@ortalyk/domain';
import { defineLoader, groupBy } from '../../graphql/loaders.js';
import { companyDate, editionInForce } from '../standards/index.js';

export interface MeterRow {
  readonly accountId: string;
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly service: string;
  readonly unit: string;
  readonly readingThousandths: number | null;
  readonly readingOn: string | null;
  readonly installedOn: string | null;
  readonly verifiedOn: string | null;
  readonly verificationDueOn: string | null;
  readonly source: string;
  readonly asOf: Instant;
}

const COLUMNS = `m.id, m.number, m.kind, m.service, m.unit, m.reading_thousandths as "readingThousandths", m.reading_on as "readingOn", m.installed_on as "installedOn",
  m.verified_on as "verifiedOn", m.verification_due_on as "verificationDueOn", m.source, m.as_of as "asOf"`;

/** Batched meters of accounts: those of the account or its premises first, then the common ones of the house. */
export const metersOfAccount = defineLoader<string, (MeterRow & { readonly verificationOverdue: boolean })[]>(async (ctx, ids) => {
  const today = companyDate(await editionInForce(ctx.db, ctx.now), ctx.now);
  // A flat shared by two accounts has meters of its own for either; one that names its account is that account's alone.
  const rows = await ctx.db.rows<MeterRow>(
    `select * from (
       select ac.id as "accountId", ${COLUMNS} from account ac join meter m on m.premises_id = ac.premises_id and m.ended_at is null
         and coalesce(m.account_id, ac.id) = ac.id where ac.id = any($1)
       union all
       select ac.id, ${COLUMNS} from account ac join premises p on p.id = ac.premises_id join meter m on m.house_id = p.house_id and m.ended_at is null where ac.id = any($1)
     ) m order by m.kind, m.service, m.number`,
    [ids], 'meters-of-accounts');
  return groupBy(rows.map((row) => ({ ...row, verificationOverdue: row.verificationDueOn !== null && row.verificationDueOn < today })), (row) => row.accountId);
});
