import { foldPhone, foldText } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { customerById } from './customer.queries.js';

/** What is known of somebody who may be there already. */
export interface DuplicateQuestion {
  readonly taxId?: string | null | undefined;
  readonly phones: readonly string[];
  readonly fullName?: string | null | undefined;
  readonly birthOn?: string | null | undefined;
  readonly exceptId?: string | null | undefined;
}

type Reason = 'taxId' | 'phone' | 'nameAndBirth';
const MOST = 20;

const LIVING = `cu.erased_at is null and cu.merged_into_id is null`;

/** Living customers with the same tax number, the same phone, or the same name and birth date; those with most in common first. */
export async function duplicatesOf(ctx: RequestContext, question: DuplicateQuestion): Promise<readonly object[]> {
  const phones = question.phones.map((phone) => (foldPhone(phone) ?? '').replaceAll(/\D/g, '')).filter((digits) => digits.length >= 7);
  const rows = await ctx.db.rows<{ id: string; reasons: Reason[] }>(
    `select id, array_agg(distinct reason) as reasons from (
       select cu.id, 'taxId' as reason from customer cu where cu.tax_id = $1 and ${LIVING}
       union all select cu.id, 'phone' from contact co join customer cu on cu.id = co.customer_id
         where co.kind = 'phone' and co.ended_at is null and co.value_folded = any($2) and ${LIVING}
       union all select cu.id, 'nameAndBirth' from customer cu where cu.name_folded = $3 and cu.birth_on = $4 and ${LIVING}
     ) found where id::text is distinct from $5 group by id order by count(distinct reason) desc, id limit ${MOST}`,
    [digitsOf(question.taxId), phones, foldText(question.fullName ?? ''), question.birthOn ?? null, question.exceptId ?? null],
  );
  return rows.map(({ id, reasons }) => ({ customer: customerById(ctx).load(id), reasons }));
}

function digitsOf(taxId: string | null | undefined): string | null {
  const digits = (taxId ?? '').replaceAll(/\D/g, '');
  return digits === '' ? null : digits;
}
