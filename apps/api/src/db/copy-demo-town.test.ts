import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TEMPLATE } from '../../test/harness/global-setup.js';
import { recomputeClocks } from '../modules/process/index.js';
import { verifySearch } from '../modules/search/index.js';
import { createDatabase, dropDatabase } from '../platform/postgres/index.js';
import { type LoadedTown, loadDemoTown } from './copy-demo-town.js';
import { type OpenedOrm, openOrm } from './open-orm.js';

const NAME = 'test_demo_town';
const AS_OF = Date.parse('2026-11-20T06:30:00Z');

let opened: OpenedOrm;
let town: LoadedTown;

beforeAll(async () => {
  opened = await openOrm({ connection: await createDatabase(inject('server'), NAME, TEMPLATE), poolSize: 2 });
  town = await loadDemoTown({ opened, size: 'small', seed: 'test', asOf: AS_OF, passwordHashOf: async (login) => `hash of ${login}` });
}, 180_000);

afterAll(async () => {
  await opened.close();
  await dropDatabase(inject('server'), NAME);
});

async function count(text: string): Promise<number> {
  return (await opened.db.row<{ n: number }>(`select count(*)::int as n from ${text}`))?.n ?? -1;
}

/** Rows that break a rule; the message shows the first ones. */
async function breaches(text: string): Promise<readonly unknown[]> {
  return opened.db.rows(`${text} limit 3`);
}

describe('a small demo town in PostgreSQL', () => {
  it('has 200 houses, 8,000 accounts and a year of 6,000 appeals', async () => {
    expect(await count('house')).toBe(200);
    expect(await count('account')).toBe(8000);
    expect(await count(`search_entry where kind = 'account'`)).toBe(8000);
    expect(await verifySearch(opened.db)).toEqual([]);
    expect(await count('appeal')).toBe(6000);
    expect(await count(`customer where kind = 'legalEntity'`)).toBeGreaterThan(300);
    expect(await count(`staff`)).toBe(town.signIns.length);
    expect(town.signIns.length).toBeGreaterThanOrEqual(20);
  });

  it('has people written down twice, without an account, for the page of duplicates', async () => {
    const twice = `customer c where kind = 'person' and not exists (select 1 from account a where a.customer_id = c.id) and exists (
      select 1 from account a join customer o on o.id = a.customer_id where o.id <> c.id and (o.tax_id = c.tax_id or (o.name_folded = c.name_folded and o.birth_on = c.birth_on)))`;
    expect(await count(`${twice} and tax_id is not null`)).toBeGreaterThan(10);
    expect(await count(`${twice} and tax_id is null`)).toBeGreaterThan(10);
    expect((await count(twice)) / (await count('customer'))).toBeLessThan(0.008);
  });

  it('gives every account one owner and one present value of each fact', async () => {
    expect(await breaches(`select a.id from account a left join ownership o on o.account_id = a.id and o.to_on is null where (a.state = 'open') <> (o.id is not null) or o.customer_id <> a.customer_id`)).toEqual([]);
    expect(await breaches(`select a.id from account a join premises p on p.id = a.premises_id join account_fact f on f.account_id = a.id and f.kind = 'area' where f.amount <> p.heated_area_hundredths`)).toEqual([]);
    expect(await count(`account_fact where kind = 'area'`)).toBe(8000);
    expect(await breaches(`select id from contract c where (select count(*) from contract_point p where p.contract_id = c.id) <> 2`)).toEqual([]);
  });

  it('staffs every preset and gives each exactly one grant', async () => {
    expect(await breaches(`select code from role where not exists (select 1 from staff_grant g where g.role = role.code)`)).toEqual([]);
    expect(await breaches(`select id from staff where (select count(*) from staff_grant g where g.staff_id = staff.id) <> 1`)).toEqual([]);
  });

  it('knows nothing later than its present', async () => {
    const now = `timestamptz '2026-11-20 06:30:00Z'`;
    expect(await breaches(`select number from appeal where registered_at > ${now} or answered_at > ${now} or received_at > registered_at`)).toEqual([]);
    expect(await breaches(`select id from step where opened_at > ${now} or taken_at > ${now} or done_at > ${now}`)).toEqual([]);
    expect(await breaches(`select id from event where at > ${now} and type <> 'packInstalled'`)).toEqual([]);
  });

  it('registers on working days within office hours only', async () => {
    const local = `registered_at at time zone 'Asia/Almaty'`;
    expect(await breaches(
      `select number, ${local} as at from appeal where (${local})::time < '08:00' or (${local})::time > '17:00'
       or exists (select 1 from calendar_day d where d.on_date = (${local})::date and d.kind = 'off')
       or (extract(isodow from ${local}) > 5 and not exists (select 1 from calendar_day d where d.on_date = (${local})::date and d.kind = 'work'))`,
    )).toEqual([]);
    expect(await breaches(`select number from appeal where registered_on <> (${local})::date`)).toEqual([]);
  });

  it('numbers without gaps in each series, office and year, and the series go on from the last', async () => {
    expect(await breaches(
      `select office_id, extract(year from registered_on), count(*), max(right(number, 6)::int) from appeal group by 1, 2 having count(*) <> max(right(number, 6)::int)`,
    )).toEqual([]);
    expect(await breaches(
      `select * from (select d.series, a.office_id, extract(year from d.on_date)::int as year, count(*) as n, max(right(d.number, 6)::int) as last from document d
       join appeal a on a.id = d.appeal_id where d.number is not null group by 1, 2, 3) d
       where n <> last or not exists (select 1 from number_series s where s.kind = d.series and s.office_id = d.office_id and s.year = d.year and s.last = d.last)`,
    )).toEqual([]);
  });

  it('has a step done exactly when its output document is registered, and a process done with its last step', async () => {
    expect(await breaches(`select id from step where (state = 'done') <> (output_document_id is not null) or (state = 'done') <> (done_at is not null)`)).toEqual([]);
    expect(await breaches(`select s.id from step s join document d on d.id = s.output_document_id where d.registered_at <> s.done_at`)).toEqual([]);
    expect(await breaches(`select p.id from process p where (p.state = 'done') <> not exists (select 1 from step s where s.process_id = p.id and s.state <> 'done')`)).toEqual([]);
    expect(await breaches(`select p.id from process p where p.done_at <> (select max(done_at) from step s where s.process_id = p.id)`)).toEqual([]);
    expect(await breaches(`select id from step where opened_at > taken_at or taken_at > done_at`)).toEqual([]);
    expect(await breaches(
      `select s.id from step s join step n on n.process_id = s.process_id and n.ordinal = s.ordinal + 1 where s.done_at is distinct from n.opened_at`,
    )).toEqual([]);
  });

  it('keeps on each appeal what its process says', async () => {
    expect(await breaches(`select a.id from appeal a join process p on p.appeal_id = a.id where (a.state = 'answered') <> (p.state = 'done') or a.answered_at is distinct from p.done_at`)).toEqual([]);
    expect(await breaches(`select a.id from appeal a left join step s on s.id = a.current_step_id where (a.state = 'answered') <> (s.id is null) or a.assignee_id is distinct from s.assignee_id`)).toEqual([]);
    expect(await breaches(`select a.id from appeal a where a.due_at is distinct from (select min(due_at) from clock c where c.appeal_id = a.id and c.step_row_id is null and c.binding)`)).toEqual([]);
    expect(await breaches(`select id from appeal where (select count(*) from question q where q.appeal_id = appeal.id) <> 1`)).toEqual([]);
  });

  it('keeps clocks that agree, all of them, with being counted again from their snapshots', async () => {
    const report = await recomputeClocks(opened.db);
    expect(report.checked).toBeGreaterThan(20_000);
    expect(report.differences).toEqual([]);
  }, 60_000);

  it('tells every act in the event log', async () => {
    for (const [type, rows] of [['appealRegistered', 'appeal'], ['stepOpened', 'step where opened_at is not null'], ['stepTaken', 'step where taken_at is not null'],
      ['stepCompleted', 'step where done_at is not null'], ['processDone', `process where state = 'done'`], ['appealAnswered', `appeal where state = 'answered'`]] as const) {
      expect([type, await count(`event where type = '${type}'`)]).toEqual([type, await count(rows)]);
    }
  });

  it('answers 90 to 96 of a hundred on time, and most open appeals are recent', async () => {
    const closed = await count(`appeal where state = 'answered' and due_at is not null`);
    const late = await count(`appeal where state = 'answered' and answered_at > due_at`);
    expect(late / closed).toBeGreaterThan(0.04);
    expect(late / closed).toBeLessThan(0.1);
    const open = await count(`appeal where state <> 'answered'`);
    expect(open).toBeGreaterThan(60);
    expect(await count(`appeal where state <> 'answered' and registered_at < timestamptz '2026-09-20 00:00Z'`)).toBeLessThan(open * 0.1);
    expect(await count(`appeal where state <> 'answered' and due_at < timestamptz '2026-11-20 06:30Z'`)).toBeGreaterThan(2);
  });

  it('refers to nothing that is not there: PostgreSQL checks every reference of a smaller town row by row', async () => {
    const name = `${NAME}_checked`;
    const checked = await openOrm({ connection: await createDatabase(inject('server'), name, TEMPLATE), poolSize: 2 });
    try {
      const measures = { houses: 40, appeals: 800, years: 1 };
      const made = await loadDemoTown({ opened: checked, size: 'small', measures, checked: true, seed: 'test', asOf: AS_OF, passwordHashOf: async () => 'hash' });
      expect(made.rows).toBeGreaterThan(20_000);
    } finally {
      await checked.close();
      await dropDatabase(inject('server'), name);
    }
  }, 120_000);

  it('leaves indexes and rules as the migrations made them', async () => {
    const shapes = `select (select string_agg(pg_get_indexdef(indexrelid), ';' order by indexrelid::regclass::text) from pg_index x join pg_class t on t.oid = x.indrelid where t.relnamespace = 'public'::regnamespace) as indexes,
      (select string_agg(conname || pg_get_constraintdef(oid), ';' order by conname, conrelid::regclass::text) from pg_constraint where connamespace = 'public'::regnamespace) as rules`;
    const name = `${NAME}_shape`;
    const fresh = await openOrm({ connection: await createDatabase(inject('server'), name, TEMPLATE), poolSize: 1 });
    try {
      expect(await opened.db.row(shapes)).toEqual(await fresh.db.row(shapes));
    } finally {
      await fresh.close();
      await dropDatabase(inject('server'), name);
    }
  });

  it('refuses to load a second town, and leaves the first as it was', async () => {
    await expect(loadDemoTown({ opened, size: 'small', seed: 'other', asOf: AS_OF, passwordHashOf: async () => '' })).rejects.toThrow();
    expect(await count('account')).toBe(8000);
  });
});
