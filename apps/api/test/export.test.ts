import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  it('makes no formula of a text and leaves numbers and phones alone', () => {
    expect(csvLine(['=1+1', '+77011112233', '-5,5', '-2+3', '@x', '\tx', 'a\nb'])).toBe(`'=1+1;+77011112233;-5,5;'-2+3;'@x;'\tx;"a\nb"\r\n`);
  });
});
