import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { loadPack } from '@ortalyk/standards';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '../../db/migrate.js';
import { type OpenedOrm, openOrm } from '../../db/open-orm.js';
import { createDatabase, dropDatabase } from '../../platform/postgres/index.js';
import { rootFolder } from '../../platform/settings.js';
import { installPack } from '../standards/index.js';
import { importOffices, readOfficesFile } from './index.js';

const NAME = 'test_import_offices';
const NOW = Date.parse('2026-11-20T06:00:00Z');
const published = path.resolve(rootFolder, process.env['ORTALYK_SHARED'] ?? '../shared', 'data/offices/atomenergosbyt.json');

let opened: OpenedOrm;

beforeAll(async () => {
  opened = await openOrm({ connection: await createDatabase(inject('server'), NAME), poolSize: 2 });
  await migrate(opened);
  const pack = loadPack('atomenergosbyt');
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  await installPack(opened.orm, pack.value, NOW);
});

afterAll(async () => {
  await opened.close();
  await dropDatabase(inject('server'), NAME);
});

/** A made-up company list in the published form, with every trap of the real one. */
function twin(count: number): object[] {
  const open = { from: '09:00', to: '18:00', breaks: [{ from: '13:00', to: '14:00' }] };
  return Array.from({ length: count }, (_, index) => ({
    id: `twin-${String(index + 1).padStart(3, '0')}`, branch: 'Филиал «Пример»', branch_kind: 'Филиал', no: index + 1, name: `Участок ${index + 1}`,
    address: { raw: index % 7 === 0 ? null : `100000 г. Пример, ул. Мира, д. ${index}` },
    phones: [{ e164: index % 5 === 0 ? null : '+78152692359', code: '8152', number: '692-359', kind: 'phone', scope: 'any', note: null }],
    hours: { week: { mon: open, tue: open, wed: open, thu: open, fri: { ...open, to: '16:45' }, sat: index % 2 === 0 ? { from: '09:00', to: '14:00', breaks: [] } : null, sun: null }, timezone: 'Europe/Moscow' },
    functions: ['Приём показаний'], issues: index === 3 ? ['functions missing in source'] : [], source_anomaly: index === 4 ? 'name misprinted' : null,
  }));
}

async function importText(text: string): Promise<unknown> {
  const read = readOfficesFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return importOffices(opened, read.value, NOW);
}

describe('importing offices', () => {
  it('adds each office once with its units; the same file again changes nothing', async () => {
    const text = JSON.stringify(twin(133));
    expect(await importText(text)).toEqual({ added: 133, changed: 0, same: 0 });
    expect(await importText(text)).toEqual({ added: 0, changed: 0, same: 133 });
    expect(await opened.db.row(`select max(version) as version from office where code like 'twin-%'`)).toEqual({ version: 1 });
    const units = await opened.db.row<{ n: number }>(`select count(distinct (u.code, u.office_id))::int as n from unit u join office o on o.id = u.office_id where o.code like 'twin-%'`);
    const all = await opened.db.row<{ n: number }>(`select count(*)::int as n from unit u join office o on o.id = u.office_id where o.code like 'twin-%'`);
    expect(units).toEqual(all);
    const events = await opened.db.row(`select count(*)::int as events, count(distinct entity_id)::int as offices from event where type = 'officeAdded' and entity = 'office'`);
    expect(events).toEqual({ events: 133, offices: 133 });
  });

  it('cuts breaks out of the hours, leaves closed days out, keeps what the source has wrong', async () => {
    await importText(JSON.stringify(twin(6)));
    const office = await opened.db.row<{ hours: Record<string, unknown>; anomaly: string | null }>(`select hours, anomaly from office where code = 'twin-001'`);
    expect(office?.hours).toEqual({
      ...Object.fromEntries(['mon', 'tue', 'wed', 'thu'].map((name) => [name, [['09:00', '13:00'], ['14:00', '18:00']]])), fri: [['09:00', '13:00'], ['14:00', '16:45']], sat: [['09:00', '14:00']],
    });
    expect(await opened.db.row(`select anomaly from office where code = 'twin-005'`)).toEqual({ anomaly: 'name misprinted' });
    expect(await opened.db.row(`select anomaly from office where code = 'twin-004'`)).toEqual({ anomaly: 'functions missing in source' });
  });

  it('changes an office whose entry changed, under its code', async () => {
    const [first = {}] = twin(1);
    expect(await importText(JSON.stringify([{ ...first, name: 'Новое имя' }]))).toEqual({ added: 0, changed: 1, same: 0 });
    expect(await opened.db.row(`select name ->> 'ru' as name from office where code = 'twin-001'`)).toEqual({ name: 'Новое имя' });
    const event = await opened.db.row(`select e.data, e.changes from event e join office o on o.id = e.entity_id where e.type = 'officeChanged' and o.code = 'twin-001'`);
    expect(event).toEqual({
      data: { code: 'twin-001', by: 'officesImport' },
      changes: [{ field: 'name', before: expect.objectContaining({ ru: 'Участок 1' }) as object, after: expect.objectContaining({ ru: 'Новое имя' }) as object }],
    });
  });

  it('refuses a broken file with all its faults and their places', () => {
    const [first = {}] = twin(1) as { hours: { week: Record<string, unknown>; timezone: string } }[];
    const codes = (value: unknown): unknown => {
      const read = readOfficesFile(typeof value === 'string' ? value : JSON.stringify(value));
      return read.ok ? [] : read.problems.map(({ code, path: place }) => `${code} ${place}`);
    };
    expect(codes('{')).toEqual(['notJson ']);
    expect(codes([{ ...first, name: 7 }])).toEqual(['wrongShape 0.name']);
    expect(codes([first, first])).toEqual(['codeTwice 1.id']);
    const mixed = { ...first, hours: { week: { ...(first as { hours: { week: object } }).hours.week, mon: { from: '18:00', to: '09:00', breaks: [] } }, timezone: 'Europe/Nowhere' } };
    expect(codes([mixed])).toEqual(['unknownTimeZone 0.hours.timezone', 'wrongHours 0.hours.week.mon']);
  });

  it(existsSync(published) ? 'takes the 133 published offices of the company, twice' : 'takes the 133 published offices of the company — skipped: no data', async () => {
    if (!existsSync(published)) return;
    const text = readFileSync(published, 'utf8');
    const source = JSON.parse(text) as { id: string; issues: string[]; source_anomaly: string | null }[];
    await importText(text);
    expect(await importText(text)).toEqual({ added: 0, changed: 0, same: 133 });
    const rows = await opened.db.rows<{ code: string; anomaly: string | null; hours: object }>(`select code, anomaly, hours from office where code = any($1)`, [source.map(({ id }) => id)]);
    expect(rows).toHaveLength(133);
    const doubted = source.filter(({ issues, source_anomaly: anomaly }) => issues.length > 0 || anomaly !== null).map(({ id }) => id);
    expect(rows.filter(({ anomaly }) => anomaly !== null).map(({ code }) => code).sort()).toEqual(doubted.sort());
  });
});
