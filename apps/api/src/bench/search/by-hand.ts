import type pg from 'pg';
import type { QuestionKind } from './questions.js';

/** Indexes somebody would make for searching the tables themselves; taken away afterwards. */
const INDEXES = {
  bench_hand_account_number: 'account using gin (number gin_trgm_ops)', bench_hand_contract_number: 'contract using gin (number gin_trgm_ops)',
  bench_hand_appeal_number: 'appeal using gin (number gin_trgm_ops)', bench_hand_customer_name: 'customer using gin (full_name gin_trgm_ops)',
  bench_hand_account_address: 'account using gin (address gin_trgm_ops)', bench_hand_contact_value: 'contact using gin (value_folded gin_trgm_ops)',
  bench_hand_customer_tax_id: 'customer using gin (tax_id gin_trgm_ops)',
} as const;

/** Makes the indexes of the statements by hand. */
export async function makeHandIndexes(client: pg.ClientBase): Promise<void> {
  for (const [name, on] of Object.entries(INDEXES)) await client.query(`create index if not exists ${name} on ${on}`);
  await client.query('analyze account, contract, appeal, customer, contact');
}

/** Leaves the town as it was. */
export async function dropHandIndexes(client: pg.ClientBase): Promise<void> {
  await client.query(`drop index if exists ${Object.keys(INDEXES).join(', ')}`);
}

const LINE = 'select a.id, a.number, a.state, a.address, a.address_kk, c.id as customer_id, c.full_name';
const ACCOUNT = 'account a join customer c on c.id = a.customer_id';
const LIMIT = 14;

/** The statement somebody writes who knows what is being looked for; the product has to find that out. */
export function statementByHand(kind: QuestionKind, typed: string): { readonly text: string; readonly values: readonly string[] } {
  const part = `%${typed.trim()}%`;
  const words = typed.split(/[\s,.]+/).filter((word) => word !== '' && !/^(ул|пр|д|кв)$/.test(word)).map((word) => `%${word.replace(/^кв/, '')}%`);
  const every = (column: string, list: readonly string[]): string => list.map((_, at) => `${column} ilike $${at + 1}`).join(' and ') || 'true';
  if (kind === 'account number' || kind === 'part of an account number') return { text: `${LINE} from ${ACCOUNT} where a.number ilike $1 order by a.number limit ${LIMIT}`, values: [part] };
  if (kind === 'contract number') return { text: `${LINE}, k.number as contract from contract k join account a on a.id = k.account_id join customer c on c.id = k.customer_id where k.number ilike $1 order by k.number limit ${LIMIT}`, values: [part] };
  if (kind === 'appeal number') return { text: `select id, number, state, subject from appeal where number ilike $1 order by number limit ${LIMIT}`, values: [part] };
  if (kind === 'name') return { text: `${LINE} from ${ACCOUNT} where ${every('c.full_name', words)} order by c.full_name limit ${LIMIT}`, values: words };
  if (kind === 'misspelt name') return { text: `${LINE} from ${ACCOUNT} where c.full_name % $1 order by similarity(c.full_name, $1) desc limit ${LIMIT}`, values: [typed] };
  if (kind === 'phone') {
    const digits = typed.replaceAll(/\D/g, '').replace(/^8/, '');
    return { text: `${LINE} from contact p join customer c on c.id = p.customer_id join account a on a.customer_id = c.id where p.kind = 'phone' and p.value_folded like $1 limit ${LIMIT}`, values: [`%${digits}%`] };
  }
  if (kind === 'tax number') return { text: `${LINE} from ${ACCOUNT} where c.tax_id like $1 order by c.tax_id limit ${LIMIT}`, values: [`${typed}%`] };
  return { text: `${LINE} from ${ACCOUNT} where ${every('a.address', words)} order by a.address limit ${LIMIT}`, values: words };
}
