import type { Instant } from '@ortalyk/domain';
import type { Db, SqlValue } from '../../db/db.js';
import { asTimestamp } from '../../db/pg-types.js';
import { byId, defineLoader, groupBy } from '../../graphql/loaders.js';
import { ACCOUNT_COLUMNS, type AccountRow, AccountType } from '../accounts/index.js';
import { CUSTOMER_COLUMNS, type CustomerRow, CustomerType } from '../customers/index.js';
import { STEP_COLUMNS, type StepRow, StepType } from '../process/index.js';
import { AppealType } from './appeal.types.js';

/** An appeal as lists and cards show it, with the codes and ids its batched fields look under. */
export interface AppealRow {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: string;
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
  readonly answeredAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly language: string;
  readonly answerContact: string | null;
  readonly applicantName: string | null;
  readonly applicantContact: string | null;
  readonly kindCode: string;
  readonly subjectCode: string;
  readonly channelCode: string;
  readonly answerChannelCode: string;
  readonly editionId: string;
  readonly officeId: string;
  readonly registeredById: string;
  readonly customerId: string | null;
  readonly accountId: string | null;
  readonly currentStepId: string | null;
  readonly assigneeId: string | null;
  readonly loadedText?: string;
  /** Read in the same query; not there where a list did not ask for them. */
  readonly customer?: CustomerRow | null;
  readonly account?: AccountRow | null;
  readonly currentStep?: StepRow | null;
}

type OwnField = Exclude<keyof AppealRow, 'customer' | 'account' | 'currentStep'>;

/** Columns of `AppealRow` by field; `a` is the appeal. */
export const APPEAL_COLUMNS: Readonly<Record<OwnField, string>> = {
  id: 'a.id', version: 'a.version', number: 'a.number', state: 'a.state', receivedAt: 'a.received_at', registeredAt: 'a.registered_at',
  answeredAt: 'a.answered_at', dueAt: 'a.due_at', language: 'a.language', answerContact: 'a.answer_contact', applicantName: 'a.applicant_name',
  applicantContact: 'a.applicant_contact', kindCode: 'a.kind', subjectCode: 'a.subject', channelCode: 'a.channel', answerChannelCode: 'a.answer_channel',
  editionId: 'a.edition_id', officeId: 'a.office_id', registeredById: 'a.registered_by', customerId: 'a.customer_id', accountId: 'a.account_id',
  currentStepId: 'a.current_step_id', assigneeId: 'a.assignee_id', loadedText: 'a.text',
};

const OWN = Object.keys(APPEAL_COLUMNS).filter((field) => field !== 'loadedText');

/** Rows of other tables read in the same query, one column for each field, under a prefix. */
export const JOINED = {
  customer: { prefix: 'cu_', columns: CUSTOMER_COLUMNS, join: 'left join customer cu on cu.id = a.customer_id', type: CustomerType },
  account: { prefix: 'ac_', columns: ACCOUNT_COLUMNS, join: 'left join account ac on ac.id = a.account_id', type: AccountType },
  currentStep: {
    prefix: 's_', columns: STEP_COLUMNS, join: 'left join step s on s.id = a.current_step_id', type: StepType,
    // Only the step's labels need to know its map.
    further: { columns: ['mapId', 'editionId'], join: 'left join process p on p.id = s.process_id' },
  },
} as const;

export type JoinedField = keyof typeof JOINED;

/** Which columns a query reads: the appeal's own fields and, for each joined row, that row's fields. */
export interface AppealColumns {
  readonly own: readonly string[];
  readonly joined: Readonly<Partial<Record<JoinedField, readonly string[]>>>;
}

const WITH_NEIGHBOURS: AppealColumns = {
  own: OWN,
  joined: { customer: Object.keys(CUSTOMER_COLUMNS), account: Object.keys(ACCOUNT_COLUMNS), currentStep: Object.keys(STEP_COLUMNS) },
};

/** `select … from appeal a …` for these columns; a page of a list gives its own rows instead of the whole table. */
export function selectAppeals({ own, joined }: AppealColumns, rows = 'appeal'): string {
  const columns = own.map((field) => `${APPEAL_COLUMNS[field as OwnField]} as "${field}"`);
  const joins: string[] = [];
  for (const [field, fields] of Object.entries(joined)) {
    const { prefix, columns: names, join, ...more } = JOINED[field as JoinedField];
    columns.push(...fields.map((name) => `${(names as Readonly<Record<string, string>>)[name] ?? 'null'} as "${prefix}${name}"`));
    joins.push(join);
    if ('further' in more && more.further.columns.some((name) => fields.includes(name))) joins.push(more.further.join);
  }
  return `select ${columns.join(', ')} from ${rows} a ${joins.join(' ')}`;
}

/** Makes flat rows into appeals with their joined rows below them: instances of the schema's classes, so that no field copies them again. */
export function appealsOf(rows: readonly Readonly<Record<string, unknown>>[], { own, joined }: AppealColumns): AppealRow[] {
  const parts = Object.entries(joined).map(([field, fields]) => ({ field, fields, ...JOINED[field as JoinedField] }));
  return rows.map((row) => {
    const appeal = new AppealType() as unknown as Record<string, unknown>;
    for (const field of own) appeal[field] = row[field];
    for (const part of parts) appeal[part.field] = joinedRow(row, part);
    return appeal as unknown as AppealRow;
  });
}

interface JoinedPart {
  readonly fields: readonly string[];
  readonly prefix: string;
  readonly type: new () => object;
}

function joinedRow(row: Readonly<Record<string, unknown>>, { fields, prefix, type: Type }: JoinedPart): object | null {
  if (row[`${prefix}id`] === null) return null;
  const joined = new Type() as Record<string, unknown>;
  for (const field of fields) joined[field] = row[`${prefix}${field}`];
  return joined;
}

/** Appeals by id with customer, account and current step, in one query. */
export async function appealsByIds(db: Db, ids: readonly string[]): Promise<AppealRow[]> {
  return appealsOf(await db.rows(`${selectAppeals(WITH_NEIGHBOURS)} where a.id = any($1)`, [ids], 'appeals-by-ids'), WITH_NEIGHBOURS);
}

/** Batched appeals of one request. */
export const appealById = defineLoader<string, AppealRow>(async (ctx, ids) => byId(await appealsByIds(ctx.db, ids)));

/** Batched texts: long, so lists never read them. */
export const textOfAppeal = defineLoader<string, string>(async (ctx, ids) => {
  const rows = await ctx.db.rows<{ id: string; text: string }>(`select id, text from appeal where id = any($1)`, [ids]);
  return new Map(rows.map(({ id, text }) => [id, text]));
});

/** Batched open appeals of accounts, the most urgent first. */
export const openAppealsOfAccount = defineLoader<string, AppealRow[]>(async (ctx, ids) => {
  const rows = await ctx.db.rows<Record<string, unknown>>(
    `${selectAppeals(WITH_NEIGHBOURS)} where a.account_id = any($1) and a.state in ('registered', 'inWork') order by a.due_at, a.id`, [ids], 'open-appeals-of-accounts',
  );
  return groupBy(appealsOf(rows, WITH_NEIGHBOURS), (row) => row.accountId ?? '');
});

export interface QuestionRow {
  readonly id: string;
  readonly appealId: string;
  readonly ordinal: number;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
}

/** Batched questions of appeals, in order. */
export const questionsOfAppeal = defineLoader<string, QuestionRow[]>(async (ctx, ids) => {
  const rows = await ctx.db.rows<QuestionRow>(
    `select id, appeal_id as "appealId", ordinal, kind, subject, text from question where appeal_id = any($1) order by appeal_id, ordinal`, [ids],
  );
  return groupBy(rows, (row) => row.appealId);
});

export interface PaperRow {
  readonly appealId: string;
  readonly documentKind: string;
  readonly brought: boolean;
}

/** Batched check-lists of appeals. */
export const papersOfAppeal = defineLoader<string, PaperRow[]>(async (ctx, ids) => {
  const rows = await ctx.db.rows<PaperRow>(
    `select appeal_id as "appealId", document_kind as "documentKind", brought from paper where appeal_id = any($1) order by brought desc, document_kind`, [ids],
  );
  return groupBy(rows, (row) => row.appealId);
});

export interface RecentAppeal {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly state: string;
  readonly registeredAt: Instant;
  readonly receivedAt: Instant;
  readonly dueAt: Instant | null;
  readonly accountId: string | null;
  readonly customerId: string | null;
  readonly text: string;
}

/** Open appeals of the same account or customer since an instant, for noticing a second one (bounded: nobody has more open). */
export async function recentAppeals(db: Db, of: { readonly accountId: string | null; readonly customerId: string | null; readonly since: Instant }): Promise<RecentAppeal[]> {
  const values: SqlValue[] = [asTimestamp(of.since), of.accountId, of.customerId];
  return db.rows<RecentAppeal>(
    `select id, number, subject, state, registered_at as "registeredAt", received_at as "receivedAt", due_at as "dueAt", account_id as "accountId",
       customer_id as "customerId", left(text, 2000) as text
     from appeal where (account_id = $2::uuid or customer_id = $3::uuid) and registered_at >= $1 and state in ('registered', 'inWork')
     order by registered_at desc limit 20`,
    values,
  );
}
