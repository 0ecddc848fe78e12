import { type CivilDate, type Country, type CustomerKind, type IdentifierKind, type Problem, readOther, readTaxId } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { ProblemList } from '../../graphql/payload.js';

export interface CustomerFacts {
  readonly kind: CustomerKind;
  readonly fullName: string;
  readonly taxId?: string | null | undefined;
  readonly birthOn?: string | null | undefined;
  readonly identifiers?: readonly { readonly kind: IdentifierKind; readonly value: string }[] | null | undefined;
}

/** The facts as they are kept, or everything wrong with them. */
export interface CheckedFacts {
  readonly problems: readonly Problem[];
  readonly fullName: string;
  readonly taxId: string | null;
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
}

const MAX_NAME = 300;

/** Checks name, numbers by their check digits and country, and birth date; all problems at once. */
export function checkFacts(facts: CustomerFacts, place: { readonly country: Country; readonly today: CivilDate }): CheckedFacts {
  const list = new ProblemList();
  const { kind } = facts;
  const { country } = place;
  const fullName = facts.fullName.toWellFormed().normalize('NFC').replaceAll('\u0000', '').replaceAll(/\s+/g, ' ').trim();
  list.addIf(fullName === '', { code: 'nameRequired', path: 'fullName' });
  list.addIf(fullName.length > MAX_NAME, { code: 'nameTooLong', path: 'fullName', params: { max: MAX_NAME } });
  const birthOn = facts.birthOn ?? null;
  list.addIf(birthOn !== null && birthOn > place.today, { code: 'bornInFuture', path: 'birthOn' });
  list.addIf(birthOn !== null && kind === 'legalEntity', { code: 'birthNotForCompany', path: 'birthOn' });
  const typed = (facts.taxId ?? '').trim();
  const taxId = typed === '' ? null : readTaxId({ country, kind, taxId: typed, birthOn }, 'taxId');
  if (taxId !== null && !taxId.ok) list.add(...taxId.problems);
  const identifiers = (facts.identifiers ?? []).map((identifier, index) => {
    const read = readOther({ country, kind, identifier }, `identifiers.${index}.value`);
    if (!read.ok) list.add(...read.problems);
    return { kind: identifier.kind, value: read.ok ? read.value : identifier.value };
  });
  return { problems: list.problems, fullName, taxId: taxId !== null && taxId.ok ? taxId.value : null, identifiers };
}

/** Numbers that another customer has already. */
export async function takenProblems(sql: Db, identifiers: CheckedFacts['identifiers'], exceptId: string | null): Promise<readonly Problem[]> {
  const list = new ProblemList();
  for (const [index, { kind, value }] of identifiers.entries()) {
    const other = await sql.row(`select 1 from identifier where kind = $1 and value = $2 and ended_at is null and customer_id is distinct from $3::uuid`, [kind, value, exceptId]);
    list.addIf(other !== null, { code: 'identifierTaken', path: `identifiers.${index}.value` });
  }
  return list.problems;
}
