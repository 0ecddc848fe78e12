import type { Db } from '../../db/db.js';

/** What is looked for; each kind has its own statement by hand. */
export const QUESTION_KINDS = ['account number', 'part of an account number', 'contract number', 'appeal number', 'name', 'misspelt name', 'address', 'address, shortened', 'phone', 'tax number'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A text as somebody types it. */
export interface Question {
  readonly kind: QuestionKind;
  readonly text: string;
}

/** Longer ones are found by then. */
const MOST_KEYS = 26;

const SOURCES = `
  select a.number, a.address, c.full_name as "fullName", c.tax_id as "taxId", k.number as contract,
    (select right(p.value_folded, 10) from contact p where p.customer_id = c.id and p.kind = 'phone' and p.ended_at is null limit 1) as phone,
    h.street, h.house_no as "houseNo", pr.flat
  from account a join customer c on c.id = a.customer_id join premises pr on pr.id = a.premises_id join house h on h.id = pr.house_id join contract k on k.account_id = a.id
  where c.kind = 'person' order by md5(a.number) limit $1`;

interface Source {
  readonly number: string; readonly address: string; readonly fullName: string; readonly taxId: string | null; readonly contract: string;
  readonly phone: string | null; readonly street: string; readonly houseNo: string; readonly flat: string | null;
}

/** The recorded questions: people, places and numbers of the town, always the same ones. */
export async function questionsOf(db: Db, count: number): Promise<readonly Question[]> {
  const sources = await db.rows<Source>(SOURCES, [count]);
  const appeals = await db.rows<{ number: string }>(`select number from appeal order by md5(number) limit $1`, [count]);
  const asked = (kind: QuestionKind, text: string | null | undefined): readonly Question[] => (text == null || text === '' ? [] : [{ kind, text: text.slice(0, MOST_KEYS) }]);
  return sources.flatMap((source, at) => [
    ...asked('account number', source.number),
    ...asked('part of an account number', source.number.slice(2)),
    ...asked('contract number', source.contract),
    ...asked('appeal number', appeals[at]?.number),
    ...asked('name', source.fullName.toLowerCase()),
    ...asked('misspelt name', misspelt(source.fullName.toLowerCase())),
    ...asked('address', source.address),
    ...asked('address, shortened', `ул.${source.street},д.${source.houseNo}${source.flat === null ? '' : ` кв${source.flat}`}`),
    ...asked('phone', source.phone === null ? null : `8 (${source.phone.slice(0, 3)}) ${source.phone.slice(3, 6)}-${source.phone.slice(6, 8)}-${source.phone.slice(8)}`),
    ...asked('tax number', source.taxId),
  ]);
}

/** Two letters exchanged in the surname. */
function misspelt(name: string): string {
  const [a, b] = [name[3] ?? '', name[4] ?? ''];
  return /\s/.test(a + b) ? name : name.slice(0, 3) + b + a + name.slice(5);
}

/** What stands in the box at each key from the third on. */
export function keystrokes({ text }: Question): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(0, at + 3));
}
