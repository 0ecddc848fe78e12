import { afterAll, beforeAll, expect, it } from 'vitest';
import { settleRestoredImports } from '../src/modules/imports/index.js';
import { newId } from '../src/platform/ids.js';
import { type TestApi, startApi } from './harness/start-api.js';

let t: TestApi;
beforeAll(async () => {
  t = await startApi();
});
afterAll(() => t.stop());

it('no import waits for ever after a restore: a check is asked for again, what was written counts as written', async () => {
  const { id: staffId } = await t.build.staff({ role: 'administrator' });
  const states = ['mapping', 'checking', 'checked', 'refused', 'running', 'done', 'undoing', 'undone', 'discarded'];
  for (const state of states) {
    await t.db.rows(
      `insert into import_run (id, kind, sha256, file_name, size_bytes, format, state, created_by, undone_by) values ($1, 'accounts', 'x', $2, 1, 'csv', $2, $3, $4)`,
      [newId(), state, staffId, state === 'undoing' ? staffId : null],
    );
  }
  expect(await settleRestoredImports(t.db)).toBe(4);
  const rows = await t.db.rows<{ was: string; state: string; finished: boolean; undoing: boolean }>(
    `select file_name as was, state, finished_at is not null as finished, undone_by is not null as undoing from import_run where file_name <> state order by 1`,
  );
  expect(rows).toEqual([
    { was: 'checked', state: 'mapping', finished: false, undoing: false }, { was: 'checking', state: 'mapping', finished: false, undoing: false },
    { was: 'running', state: 'done', finished: true, undoing: false }, { was: 'undoing', state: 'done', finished: false, undoing: false },
  ]);
  expect(await settleRestoredImports(t.db)).toBe(0);
});
