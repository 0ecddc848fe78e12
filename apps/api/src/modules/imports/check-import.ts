import type pg from 'pg';
import { companyDate, editionInForce } from '../standards/index.js';
import { type CopyColumn, encodeCopyRows } from '../../db/copy-encoder.js';
import { copyBatch } from '../../db/copy-loader.js';
import { type ImportRun, formatOf, kindOfRun, stageTables } from './import-run.js';
import type { ImportEngine } from './import-engine.js';
import { CellReader, type RowProblem } from './kinds/cell-reader.js';
import type { CheckContext, ImportKind, StageValue } from './kinds/kind.js';
import { BrokenFile } from './reading/broken-file.js';
import { type FileRow, tableRows } from './reading/read-table.js';
import { bound, inTransaction, namedOf } from './stage-sql.js';

const ROWS_AT_ONCE = 2000;
const ROWS_BETWEEN_NEWS = 20_000;
const MOST_PROBLEMS = 10;

/**
 * Reads the whole file into a table of its own, checks every cell, and compares every row with what is there. Nothing else is touched: a
 * file that breaks at its last row has changed nothing. Doing it again begins anew.
 */
export async function checkImport(engine: ImportEngine, run: ImportRun): Promise<void> {
  const kind = kindOfRun(run);
  try {
    await inTransaction(engine.pool, async (client) => {
      const tables = stageTables(run.id);
      await client.query(`set local search_path = import_stage, public; set local work_mem = '128MB'; set local maintenance_work_mem = '256MB'`);
      await client.query(`drop table if exists ${tables.raw}, ${tables.judged}`);
      await client.query(`create table ${tables.raw} (row_no int not null, problems jsonb, ${kind.columns.map(({ column, type }) => `${column} ${type}`).join(', ')})`);
      await readRows(engine, client, { run, kind });
      await judge(engine, client, { run, kind });
    });
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    await engine.db.rows(`update import_run set state = 'refused', problem = $2::jsonb, version = version + 1 where id = $1`, [run.id, JSON.stringify({ code: error.code, value: error.value })]);
  }
}

interface Reading {
  readonly run: ImportRun;
  readonly kind: ImportKind;
}

async function readRows(engine: ImportEngine, client: pg.PoolClient, { run, kind }: Reading): Promise<void> {
  const { raw } = stageTables(run.id);
  const columns = copyColumns(kind);
  const context = await checkContext(engine, run);
  let batch: object[] = [];
  let [read, told] = [0, 0];
  const flush = async (): Promise<void> => {
    await copyBatch(client, { table: raw, columns, bytes: encodeCopyRows(columns, batch), frozen: false });
    batch = [];
    if (read - told < ROWS_BETWEEN_NEWS) return;
    told = read;
    await engine.tell(run.id, { rowsTotal: read });
  };
  let header = true;
  for await (const row of tableRows(engine.files, run.sha256, formatOf(run))) {
    if (header) {
      header = false;
      continue;
    }
    batch.push(stagedRow(row, { run, kind }, context));
    read += 1;
    if (batch.length >= ROWS_AT_ONCE) await flush();
  }
  if (batch.length > 0) await flush();
  if (read === 0) throw new BrokenFile('fileWithoutRows');
}

async function checkContext(engine: ImportEngine, run: ImportRun): Promise<CheckContext> {
  const edition = await editionInForce(engine.db, engine.clock.now());
  return { ...run.options, country: edition.pack.standard.country, today: companyDate(edition, engine.clock.now()) };
}

function copyColumns(kind: ImportKind): readonly CopyColumn[] {
  const own = kind.columns.map(({ column, type }): CopyColumn => ({ column, key: column, type: COPY_TYPE[type] }));
  return [{ column: 'row_no', key: 'row_no', type: 'int4' }, { column: 'problems', key: 'problems', type: 'jsonb' }, ...own];
}

const COPY_TYPE = { text: 'text', int: 'int4', bigint: 'int8', date: 'date', 'double precision': 'float8' } as const;

function stagedRow({ rowNo, cells }: FileRow, { run, kind }: Reading, context: CheckContext): object {
  const reader = new CellReader(cells, run.mapping, context);
  const values: readonly StageValue[] = cells.length > run.header.length && cells.slice(run.header.length).some((cell) => cell !== '')
    ? kind.columns.map(() => reader.problems.length > 0 ? null : reader.refuse('tooManyCells', '', String(cells.length)))
    : kind.check(reader, context);
  const problems: readonly RowProblem[] = reader.problems.slice(0, MOST_PROBLEMS);
  const row: Record<string, unknown> = { row_no: rowNo, problems: problems.length === 0 ? null : problems };
  for (const [index, { column }] of kind.columns.entries()) row[column] = values[index] ?? null;
  return row;
}

async function judge(engine: ImportEngine, client: pg.PoolClient, { run, kind }: Reading): Promise<void> {
  const { raw, judged } = stageTables(run.id);
  await client.query(`analyze ${raw}`);
  const { text, values } = bound(kind.resolve, raw, namedOf(run, engine.clock.now(), run.createdById));
  // CREATE TABLE AS takes no parameters; what is put in here is checked by its type.
  const literal = values.reduce<string>((sql, value, index) => sql.replaceAll(new RegExp(`\\$${index + 1}(?!\\d)`, 'g'), () => client.escapeLiteral(typeof value === 'string' ? value : JSON.stringify(value))), text);
  await client.query(
    `create table ${judged} as select *, case when refusal is not null then 'refused' when is_new then 'new' when is_changed then 'changed' else 'same' end as verdict from (${literal}) r`);
  await client.query(`alter table ${judged} add primary key (row_no)`);
  await client.query(`drop table ${raw}`);
  await client.query(`analyze ${judged}`);
  await client.query(`delete from public.import_refusal where import_id = $1`, [run.id]);
  await client.query(`insert into public.import_refusal (import_id, row_no, problems) select $1, row_no, refusal from ${judged} where refusal is not null`, [run.id]);
  await client.query(
    `update public.import_run set state = 'checked', problem = null, rows_done = 0, version = version + 1, rows_total = c.n, last_row = c.last, new_count = c.new, same_count = c.same,
       changed_count = c.changed, refused_count = c.refused
     from (select count(*) as n, max(row_no) as last, count(*) filter (where verdict = 'new') as new, count(*) filter (where verdict = 'same') as same,
       count(*) filter (where verdict = 'changed') as changed, count(*) filter (where verdict = 'refused') as refused from ${judged}) c where id = $1`, [run.id]);
}
