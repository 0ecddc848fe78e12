import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';

let t: TestApi;
let admin: Client;

beforeAll(async () => {
  t = await startApi({ jobs: true });
  admin = await t.as('administrator');
});
afterAll(() => t.stop());

const IMPORT = `id version state kind header encoding delimiter mapping { field column } rowsTotal newCount sameCount changedCount refusedCount keptCount problem progress actions
  preview { rowNo verdict cells reasons } refused { rowNo reasons }`;

interface Import {
  readonly id: string; readonly version: number; readonly state: string; readonly encoding: string; readonly mapping: readonly { readonly field: string; readonly column: number }[];
  readonly newCount: number; readonly refusedCount: number; readonly problem: string | null; readonly progress: number; readonly actions: readonly string[];
  readonly preview: readonly { readonly rowNo: number; readonly verdict: string; readonly cells: readonly string[]; readonly reasons: readonly string[] }[];
  readonly refused: readonly { readonly rowNo: number; readonly reasons: readonly string[] }[];
}
interface Payload { readonly import: Import | null; readonly problems: readonly { readonly code: string; readonly path: string }[] }

async function upload(kind: string, bytes: Buffer, client = admin) {
  const boundary = 'ortalyk-test';
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="дома.csv"\r\ncontent-type: text/csv\r\n\r\n`), bytes, Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const answer = await client.app.inject({ method: 'POST', url: `/imports/${kind}`, payload, headers: { ...client.headers(), 'content-type': `multipart/form-data; boundary=${boundary}` } });
  return { status: answer.statusCode, body: answer.json<{ id?: string; problems?: readonly { readonly code: string; readonly message?: string }[]; error?: { readonly code: string } }>() };
}

async function find(id: string): Promise<Import> {
  return (await admin.ask<{ import: Import }>(`query I($id: ID!) { import(id: $id) { ${IMPORT} } }`, { id })).import;
}

function settled(id: string, state: string): Promise<Import> {
  return vi.waitFor(async () => {
    const run = await find(id);
    expect(run.state).toBe(state);
    return run;
  }, { timeout: 30_000, interval: 150 });
}

async function move(name: string, input: object): Promise<Payload> {
  const type = name === 'mapImport' ? 'MapImportInput' : 'ImportInput';
  return (await admin.ask<Record<string, Payload>>(`mutation M($input: ${type}!) { ${name}(input: $input) { import { ${IMPORT} } problems { code path } } }`, { input }))[name] as Payload;
}

async function mapped(run: Import): Promise<Import> {
  const answer = await move('mapImport', { id: run.id, version: run.version, mapping: run.mapping });
  expect(answer.problems).toEqual([]);
  return settled(run.id, 'checked');
}

const HOUSES = (office: string): Buffer => Buffer.from(`Улица;Дом;ЦОП\nул. Айтеке би;1;${office}\nул. Айтеке би;2;нет такого\nул. Айтеке би;1;${office}\n`);

describe('an import in the background', () => {
  it('is uploaded, mapped, checked, run and undone; the reject file tells every reason in the reader’s language', async () => {
    const office = (await t.db.row<{ code: string }>(`select code from office order by code limit 1`))?.code ?? '';
    const { status, body } = await upload('houses', HOUSES(office));
    expect(status).toBe(201);
    const started = await find(body.id ?? '');
    expect(started).toMatchObject({ state: 'mapping', encoding: 'utf-8', actions: ['map', 'discard'] });
    expect(started.mapping).toEqual(expect.arrayContaining([{ field: 'street', column: 0 }, { field: 'houseNo', column: 1 }, { field: 'office', column: 2 }]));
    const checked = await mapped(started);
    expect(checked).toMatchObject({ newCount: 1, refusedCount: 2, actions: ['map', 'run', 'discard'] });
    expect(checked.preview.map(({ rowNo, verdict }) => [rowNo, verdict])).toEqual([[2, 'new'], [3, 'refused'], [4, 'refused']]);
    expect(checked.refused[0]).toEqual({ rowNo: 3, reasons: ['центра обслуживания «нет такого» нет'] });
    expect(await t.db.row(`select count(*)::int as n from house where street = 'ул. Айтеке би'`)).toEqual({ n: 0 });
    expect((await move('runImport', { id: checked.id, version: checked.version })).problems).toEqual([]);
    const done = await settled(checked.id, 'done');
    expect(await t.db.row(`select count(*)::int as n from house where street = 'ул. Айтеке би' and ended_at is null`)).toEqual({ n: 1 });
    const file = await admin.app.inject({ method: 'GET', url: `/imports/${done.id}/refused.csv`, headers: admin.headers() });
    expect(file.body).toBe(`\ufeffУлица;Дом;ЦОП;Строка;Причина отказа\r\nул. Айтеке би;2;нет такого;3;центра обслуживания «нет такого» нет\r\nул. Айтеке би;1;${office};4;повтор: это уже было в строке 2\r\n`);
    expect((await move('undoImport', { id: done.id, version: done.version })).problems).toEqual([]);
    expect(await settled(done.id, 'undone')).toMatchObject({ keptCount: 0, actions: [] });
    expect(await t.db.row(`select count(*)::int as n from house where street = 'ул. Айтеке би' and ended_at is null`)).toEqual({ n: 0 });
    expect(await t.db.rows(`select type from event where entity = 'import' and entity_id = $1 order by type`, [done.id])).toEqual([{ type: 'importFinished' }, { type: 'importUndone' }]);
  }, 60_000);

  it('remembers how a header was read', async () => {
    const first = await find((await upload('houses', Buffer.from('Колонка А;Колонка Б\nул. Гоголя, д. 5;x\n'))).body.id ?? '');
    expect(first.mapping).toEqual([]);
    const refused = await move('mapImport', { id: first.id, version: first.version, mapping: [{ field: 'address', column: 0 }, { field: 'office', column: 0 }, { field: 'nothing', column: 9 }] });
    expect(refused.problems).toEqual([{ code: 'columnTwice', path: 'mapping.office' }, { code: 'unknownColumn', path: 'mapping.nothing' }]);
    await move('mapImport', { id: first.id, version: first.version, mapping: [{ field: 'address', column: 0 }] });
    await settled(first.id, 'checked');
    const second = await find((await upload('houses', Buffer.from('Колонка А;Колонка Б\nул. Гоголя, д. 6;x\n'))).body.id ?? '');
    expect(second.mapping).toEqual([{ field: 'address', column: 0 }]);
  }, 60_000);

  it('refuses a broken file with its row and leaves everything as it was', async () => {
    const { body } = await upload('houses', Buffer.from(`Улица;Дом\n${'ул. Мира;1\n'.repeat(5000)}ул. "Мира;2\n`));
    const started = await find(body.id ?? '');
    await move('mapImport', { id: started.id, version: started.version, mapping: started.mapping });
    const refused = await settled(started.id, 'refused');
    expect(refused.problem).toMatch(/^Строка 5002: кавычки не закрыты/);
    expect((await move('runImport', { id: refused.id, version: refused.version })).problems).toEqual([{ code: 'importNotNow', path: 'id' }]);
    expect((await upload('houses', Buffer.from('a;b\n'))).body.problems?.[0]).toMatchObject({ code: 'fileWithoutRows', message: 'В файле нет строк под заголовком.' });
  }, 60_000);

  it('is nobody’s but those who may run imports', async () => {
    const operator = await t.as('operator');
    expect(await operator.faultOf(`{ imports { nodes { id } } }`)).toBe('FORBIDDEN');
    expect(await operator.faultOf(`mutation { runImport(input: { id: "x", version: 1 }) { problems { code } } }`)).toBe('FORBIDDEN');
    expect((await upload('houses', Buffer.from('a;b\n1;2\n'), operator)).body.error?.code).toBe('FORBIDDEN');
    expect((await upload('houses', Buffer.from('a;b\n1;2\n'), t.anybody())).body.error?.code).toBe('UNAUTHENTICATED');
    expect((await upload('secrets', Buffer.from('a;b\n1;2\n'))).status).toBe(404);
    const forged = await admin.app.inject({ method: 'POST', url: '/imports/houses', headers: { ...admin.headers({ csrf: false }), 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x--\r\n' });
    expect(forged.statusCode).toBe(403);
  });
});
