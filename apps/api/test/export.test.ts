import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_WORDS, type Words } from '../src/http/export/export-words.js';
import { csvLine } from '../src/modules/imports/index.js';
import type { Client } from './harness/client.js';
import { REGISTER, type RegisterData, registration } from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { Town } from './harness/town.js';

let t: TestApi;
let operator: Client & { readonly officeId: string };

beforeAll(async () => {
  t = await startApi();
  operator = await t.as('operator');
  for (const applicantName of ['=cmd|calc', 'Обычный; "человек"']) {
    await operator.ask<RegisterData>(REGISTER, { input: registration(operator.officeId, { applicantName }) });
  }
});
afterAll(() => t.stop());

async function take(client: Client, file: string, variables: object = {}) {
  const answer = await client.app.inject({ method: 'GET', url: `/export/${file}?variables=${encodeURIComponent(JSON.stringify(variables))}`, headers: client.headers() });
  return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.body, bytes: answer.rawPayload };
}

/** The rows of the file without its header. */
function lines({ body }: { readonly body: string }): readonly string[] {
  return body.split('\r\n').slice(1).filter((line) => line !== '');
}

describe('an export', () => {
  it('is the list as its page shows it, in UTF-8 with a mark, without formulas, and in the log', async () => {
    const admin = await t.as('administrator');
    const { status, type, body } = await take(admin, 'appeals.csv', { filter: { open: true }, order: 'oldestFirst' });
    expect([status, type]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = body.split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffНомер;Зарегистрировано;Вид;Тема;/);
    expect(lines).toHaveLength(4);
    expect(body).toContain(`;'=cmd|calc;`);
    expect(body).toContain(`;"Обычный; ""человек""";`);
    expect(await t.db.row(`select data from event where type = 'listExported' order by at desc limit 1`)).toEqual({ data: { list: 'appeals', format: 'csv', asked: ['filter', 'order'] } });
  });

  it('comes as a workbook too', async () => {
    const { status, bytes } = await take(await t.as('administrator'), 'work.xlsx');
    expect([status, bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  it('holds what the reader may see and nothing more', async () => {
    await new Town(t.db).account({ fullName: 'Экспортов Экспорт', number: '88112233' });
    const supervisorless = await t.as('fieldEngineer');
    expect((await take(operator, 'appeals.csv')).status).toBe(403);
    expect((await take(operator, 'accounts.csv', { text: '88112233' })).status).toBe(403);
    expect((await take(operator, 'work.csv')).status).toBe(200);
    expect((await take(await t.as('administrator'), 'accounts.csv', { text: '88112233' })).body).toContain('Экспортов Экспорт');
    expect((await take(supervisorless, 'secrets.csv')).status).toBe(404);
    expect((await take(t.anybody(), 'work.csv')).status).toBe(401);
    expect((await take(await t.as('administrator'), 'appeals.csv', { filter: { nonsense: 1 } })).status).toBe(400);
  });

  it('holds every account and house the filter finds, page after page, with words for codes', async () => {
    const town = new Town(t.db);
    for (let flat = 1; flat <= 205; flat += 1) await town.account({ street: 'улица Многостраничная', houseNo: String(flat), flat: '1', fullName: 'Страницын Пётр', closedOn: flat === 7 ? '2020-01-01' : null });
    const admin = await t.as('administrator');
    const found = lines(await take(admin, 'accounts.csv', { text: 'Многостраничная' }));
    expect(found).toHaveLength(205);
    expect(found.filter((line) => line.includes(';Закрыт;'))).toHaveLength(1);
    expect(lines(await take(admin, 'accounts.csv', { text: 'Многостраничная', state: 'open' }))).toHaveLength(204);
    expect(lines(await take(admin, 'houses.csv', { text: 'Многостраничная' }))).toHaveLength(205);
    const { count } = (await t.db.row<{ count: number }>('select count(*)::int as count from account')) ?? { count: 0 };
    expect(lines(await take(admin, 'accounts.csv'))).toHaveLength(count);
    expect(lines(await take(admin, 'accounts.csv', { district: 'nowhere' }))).toHaveLength(0);
    expect(lines(await take(admin, 'contracts.csv', { filter: { number: 'Д-' } }))[0]).toContain(';Публичный (бытовой);Действует;');
  });

  it('gives a head of an office the rows of that office only, though all may be read', async () => {
    const head = await t.as('supervisor');
    const [other] = await t.db.rows<{ id: string }>('select id from office where id <> $1 order by code limit 1', [head.officeId]);
    const town = new Town(t.db);
    await town.account({ number: '66000001', fullName: 'Своих Сава', officeId: head.officeId, taxId: '850101300124' });
    await town.account({ number: '66000002', fullName: 'Чужих Чара', officeId: other?.id ?? '', taxId: '770101300122' });
    await town.customer({ fullName: 'Своих Сава', taxId: '850101300124' });
    await town.customer({ fullName: 'Чужих Чара', taxId: '770101300122' });
    const accounts = await take(head, 'accounts.csv', { text: '6600000' });
    expect([accounts.status, accounts.body.includes('66000001'), accounts.body.includes('66000002')]).toEqual([200, true, false]);
    const pairs = await take(head, 'duplicates.csv', { officeIds: [other?.id] });
    expect([pairs.status, pairs.body.includes('Своих Сава'), pairs.body.includes('Чужих Чара')]).toEqual([200, true, false]);
    const all = lines(await take(await t.as('administrator'), 'duplicates.csv'));
    expect(all.filter((line) => line.endsWith(';одинаковый номер'))).toHaveLength(2);
  });

  it('goes on after a pair of duplicates where the page ended', async () => {
    const admin = await t.as('administrator');
    const ask = async (variables: object) => (await admin.ask<{ duplicateWorkList: readonly { cursor: string; first: { id: string } }[] }>(
      'query ($first: Int, $after: String) { duplicateWorkList(first: $first, after: $after) { cursor first { id } } }', variables)).duplicateWorkList;
    const all = await ask({ first: 10 });
    const [one] = await ask({ first: 1 });
    expect([one, ...(await ask({ first: 10, after: one?.cursor }))]).toEqual(all);
    expect(all.length).toBeGreaterThan(1);
  });

  it('calls states and kinds what the pages call them', () => {
    const pages: Readonly<Record<keyof typeof EXPORT_WORDS, readonly [file: string, key: string]>> = {
      appealState: ['common', 'appealState'], stepState: ['common', 'stepState'], contractKind: ['contracts', 'kind'], contractState: ['contracts', 'state'], accountState: ['accounts', 'state'], duplicateReason: ['customers', 'reason'],
    };
    for (const [at, language] of ['ru', 'kk', 'en'].entries()) {
      for (const [list, [file, key]] of Object.entries(pages)) {
        const texts = JSON.parse(readFileSync(new URL(`../../web/src/text/${language}/${file}.json`, import.meta.url), 'utf8')) as Record<string, object>;
        const words = Object.fromEntries(Object.entries<Words>(EXPORT_WORDS[list as keyof typeof pages]).map(([code, word]) => [code, word[at]]));
        expect([list, texts[key]]).toEqual([list, words]);
      }
    }
  });

  it('makes no formula of a text and leaves numbers and phones alone', () => {
    expect(csvLine(['=1+1', '+77011112233', '-5,5', '-2+3', '@x', '\tx', 'a\nb'])).toBe(`'=1+1;+77011112233;-5,5;'-2+3;'@x;'\tx;"a\nb"\r\n`);
  });
});
