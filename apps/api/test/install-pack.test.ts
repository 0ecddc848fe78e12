import { loadPack } from '@ortalyk/standards';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installPack } from '../src/modules/standards/index.js';
import { REGISTER, type RegisterData, registration } from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';

let t: TestApi;
beforeAll(async () => {
  t = await startApi();
});
afterAll(() => t.stop());

const NOW = Date.parse('2026-11-20T06:00:00Z');

function packOf(code: string) {
  const pack = loadPack(code);
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  return pack.value;
}

const COUNTS = `select (select count(*)::int from pack_edition) as editions, (select count(*)::int from office) as offices, (select count(*)::int from unit) as units,
  (select count(*)::int from role) as roles, (select count(*)::int from calendar_day) > 100 as days, (select count(*)::int from event where type = 'packInstalled') as events`;

it('changes nothing the second time', async () => {
  const before = await t.db.row(COUNTS);
  expect(before).toMatchObject({ editions: 1, offices: 3, roles: 9, days: true, events: 1 });
  expect(await installPack(t.opened.orm, packOf('alts'), NOW)).toMatchObject({ ok: true, value: { changed: false } });
  expect(await t.db.row(COUNTS)).toEqual(before);
});

it("refuses another company's pack in one clear problem and touches nothing", async () => {
  const other = { ...packOf('alts'), standard: { ...packOf('alts').standard, code: 'oek' } };
  const before = await t.db.row(COUNTS);
  expect(await installPack(t.opened.orm, other, NOW)).toEqual({ ok: false, problems: [{ code: 'otherCompany', path: 'standard', params: { installed: 'alts', asked: 'oek' } }] });
  expect(await t.db.row(COUNTS)).toEqual(before);
});

it('records a changed content of the same edition under its own hash; appeals keep the edition they were promised under', async () => {
  const operator = await t.as('operator');
  const register = async (): Promise<string> => {
    const { registerAppeal } = await operator.ask<RegisterData>(REGISTER, { input: registration(operator.officeId, { subject: 'recalculationDesk', papers: [] }) });
    return registerAppeal.appeal?.id ?? JSON.stringify(registerAppeal.problems);
  };
  const early = await register();
  const pack = packOf('alts');
  const norms = pack.norms.map((norm) => (norm.id === 'alts.p3.s1' ? { ...norm, min: 2, max: 2 } : norm));
  expect(await installPack(t.opened.orm, { ...pack, norms }, NOW)).toMatchObject({ ok: true, value: { changed: true } });
  const late = await register();
  const dues = await t.db.rows<{ id: string; due: string }>(`select id, to_char(due_at at time zone 'Asia/Almaty', 'YYYY-MM-DD HH24:MI') as due from appeal`);
  expect(Object.fromEntries(dues.map(({ id, due }) => [id, due]))).toEqual({ [early]: '2026-11-23 17:00', [late]: '2026-11-24 17:00' });
  const editions = await t.db.rows(`select state from pack_edition order by created_at, state`);
  expect(editions).toHaveLength(2);
  expect(await t.db.row(`select count(*)::int as in_force from pack_edition where state = 'inForce'`)).toEqual({ in_force: 1 });
});

it('keeps the calendar a clock was promised on when the calendar is amended (T3, T21)', async () => {
  const operator = await t.as('operator');
  const CARD = 'query C($id: ID!) { appeal(id: $id) { promise { dueAt explanation { dueAt days { on counted } } } } }';
  const { registerAppeal } = await operator.ask<RegisterData>(REGISTER, { input: registration(operator.officeId) });
  const id = registerAppeal.appeal?.id;
  const before = await operator.ask(CARD, { id });
  await t.db.rows(`insert into calendar_day (calendar_id, on_date, kind, name, source) select id, '2026-11-24', 'off', '{"ru": "Перенос"}', 'test' from calendar`);
  await t.db.rows(`update calendar set version = version + 1`);
  expect(await operator.ask(CARD, { id })).toEqual(before);
  const next = await operator.ask<RegisterData>(REGISTER, { input: registration(operator.officeId) });
  expect(next.registerAppeal.appeal?.dueAt).not.toBe(registerAppeal.appeal?.dueAt);
});
