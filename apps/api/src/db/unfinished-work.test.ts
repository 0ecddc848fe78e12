import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TEMPLATE } from '../../test/harness/global-setup.js';
import { verifySearch } from '../modules/search/index.js';
import { createDatabase, dropDatabase } from '../platform/postgres/index.js';
import { loadDemoTown } from './copy-demo-town.js';
import { type OpenedOrm, openOrm } from './open-orm.js';
import { finishWork } from './unfinished-work.js';

const NAME = 'test_unfinished_work';
const AS_OF = Date.parse('2026-11-20T06:30:00Z');
const SHAPES = `select (select string_agg(pg_get_indexdef(indexrelid), ';' order by indexrelid::regclass::text) from pg_index x join pg_class t on t.oid = x.indrelid where t.relnamespace = 'public'::regnamespace) as indexes,
  (select string_agg(conname || pg_get_constraintdef(oid), ';' order by conname, conrelid::regclass::text) from pg_constraint where connamespace = 'public'::regnamespace) as rules`;

let opened: OpenedOrm;

beforeAll(async () => {
  opened = await openOrm({ connection: await createDatabase(inject('server'), NAME, TEMPLATE), poolSize: 3 });
}, 60_000);

afterAll(async () => {
  await opened.close();
  await dropDatabase(inject('server'), NAME);
});

async function left(): Promise<readonly string[]> {
  return (await opened.db.rows<{ statement: string }>(`select statement from unfinished_work order by ordinal`)).map(({ statement }) => statement);
}

describe('what a bulk load leaves to do', () => {
  it('is done after the rows of a large town are in: its indexes, rules and search are those of any other', async () => {
    const before = await opened.db.row(SHAPES);
    await loadDemoTown({ opened, size: 'bench', measures: { houses: 30, appeals: 300, years: 1 }, seed: 'test', asOf: AS_OF, passwordHashOf: async () => 'hash' });
    expect(await left()).toEqual([]);
    expect(await opened.db.row(SHAPES)).toEqual(before);
    expect(await verifySearch(opened.db)).toEqual([]);
  }, 120_000);

  it('is done by whoever opens the database next, once, also when two come at the same time', async () => {
    await opened.db.rows(`insert into unfinished_work (ordinal, statement) values (1, 'create index owed_one on account (opened_on)'), (2, 'create index owed_two on account (closed_on)')`);
    await Promise.all([finishWork(opened.pool), finishWork(opened.pool)]);
    expect(await left()).toEqual([]);
    expect(await opened.db.rows(`select relname from pg_class where relname like 'owed%' order by 1`)).toEqual([{ relname: 'owed_one' }, { relname: 'owed_two' }]);
  });

  it('stays written down where it fails, and what was done before stays done', async () => {
    await opened.db.rows(`insert into unfinished_work (ordinal, statement) values (1, 'create index owed_three on account (number)'), (2, 'create index owed_four on account (nothing_of_the_kind)')`);
    await expect(finishWork(opened.pool)).rejects.toThrow('nothing_of_the_kind');
    expect(await left()).toEqual(['create index owed_four on account (nothing_of_the_kind)']);
    await opened.db.rows('delete from unfinished_work');
  });
});
