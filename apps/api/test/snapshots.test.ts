import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate, migrateTo } from '../src/db/migrate.js';
import { openOrm } from '../src/db/open-orm.js';
import { recomputeClocks, snapshotId } from '../src/modules/process/index.js';
import { newId } from '../src/platform/ids.js';
import { createDatabase, dropDatabase } from '../src/platform/postgres/index.js';
import { REGISTER, type RegisterData, registration } from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';

let t: TestApi;
beforeAll(async () => {
  t = await startApi();
});
afterAll(() => t.stop());

describe('what clocks keep (T21)', () => {
  it('has the id the database counts, whatever stands in it', async () => {
    const content = {
      normId: 'п. 5.2', zz: [1, 2.5, -3, 0, true, null, 'a', undefined], б: 'кириллица', ab: { нет: undefined, quote: '"\\/\b\f\n\r\t\u0001 ', ünï: '\u{1F525}' }, a: '', long_key: {}, 'ключ с пробелом': [],
    };
    const row = await t.db.row<{ id: string }>(`select snapshot_id($1::jsonb) as id`, [JSON.stringify(content)]);
    expect(snapshotId(content)).toBe(row?.id);
    expect(snapshotId({ b: 1, a: [2] })).toBe(snapshotId({ a: [2], b: 1 }));
    expect(snapshotId({ a: [2, 1] })).not.toBe(snapshotId({ a: [1, 2] }));
  });

  it('is kept once for all promises of the same norm, office and months', async () => {
    const operator = await t.as('operator');
    for (const at of ['2026-11-20T04:00:00Z', '2026-11-20T05:30:00Z', '2026-11-20T06:00:00Z']) {
      t.clock.set(at);
      const { registerAppeal } = await operator.ask<RegisterData>(REGISTER, { input: registration(operator.officeId) });
      expect(registerAppeal.problems).toEqual([]);
    }
    const promises = await t.db.rows(`select norm_id, calendar_id from clock where subject = 'promise' group by 1, 2 having count(*) = 3`);
    expect(promises).toHaveLength(1);
    expect(await t.db.rows(`select content from snapshot group by content having count(*) > 1`)).toEqual([]);
    const [kept] = await t.db.rows<{ from: string; to: string }>(
      `select k.content ->> 'from' as "from", k.content ->> 'to' as "to" from clock c join snapshot k on k.id = c.calendar_id where c.subject = 'promise'`,
    );
    // Due on 18 December: two weeks of rolling reach January, which is kept whole.
    expect(kept).toEqual({ from: '2026-11-01', to: '2027-01-31' });
  });

  it('T3: stays with a promise when a day is amended; taken back, the calendar is the same one again', async () => {
    t.clock.set('2026-11-20T07:00:00Z');
    const operator = await t.as('operator');
    const promised = async (): Promise<{ readonly dueAt: number; readonly calendarId: string } | null> => {
      const { registerAppeal } = await operator.ask<RegisterData>(REGISTER, { input: registration(operator.officeId) });
      return t.db.row(`select due_at as "dueAt", calendar_id as "calendarId" from clock where appeal_id = $1 and subject = 'promise'`, [registerAppeal.appeal?.id ?? '']);
    };
    const before = await promised();
    await t.db.rows(`insert into calendar_day (calendar_id, on_date, kind, name, source) select id, '2026-12-09', 'off', '{"ru": "Перенос"}', 'test' from calendar where parent_code is null`);
    await t.db.rows(`update calendar set version = version + 1`);
    const amended = await promised();
    expect([amended?.dueAt === before?.dueAt, amended?.calendarId === before?.calendarId]).toEqual([false, false]);
    const kept = await t.db.row<{ dueAt: number }>(`select due_at as "dueAt" from clock where calendar_id = $1 and subject = 'promise' order by id desc limit 1`, [before?.calendarId ?? '']);
    expect(kept?.dueAt).toBe(before?.dueAt);
    expect((await recomputeClocks(t.db)).differences).toEqual([]);
    await t.db.rows(`delete from calendar_day where on_date = '2026-12-09'`);
    await t.db.rows(`update calendar set version = version + 1`);
    expect(await promised()).toMatchObject({ dueAt: before?.dueAt, calendarId: before?.calendarId });
    expect((await recomputeClocks(t.db)).differences).toEqual([]);
  });

  it('is never changed, taken away while a clock keeps it, or passed off under another id', async () => {
    const norm = await t.db.row<{ id: string }>(`select norm_id as id from clock limit 1`);
    const id = norm?.id ?? '';
    await expect(t.db.rows(`update snapshot set content = jsonb_set(content, '{limit}', '99') where id = $1`, [id])).rejects.toThrow('never changed');
    await expect(t.db.rows(`delete from snapshot where id = $1`, [id])).rejects.toThrow('never changed');
    await expect(t.db.rows(`insert into snapshot (id, kind, content) values ($1, 'norm', '{"limit": 99}')`, [newId()])).rejects.toThrow('snapshot_says_what_its_id_says');
    await expect(t.db.rows(`update clock set norm_id = $1`, [newId()])).rejects.toThrow('foreign key');
  });
});

// Rows as versions before this migration wrote them: each with its own copy.
const OLD_NORM = {
  normId: 'alts:x', clause: 'п. 1', label: { ru: 'Норма' }, unit: 'workingDays', limit: 3, target: null, force: 'inForce', countsFrom: 'registered', readAs: null, reading: null, judged: 'case',
  editionId: '', dayCalendar: 'kz', hoursCalendar: 'o1', calendarSureTo: '2026-12-31',
};
const OLD_CALENDAR = { days: 'kz', version: 1, office: 'o1', timeZone: 'Asia/Almaty', hours: null, from: '2026-11-20', to: '2026-12-09', dates: [] };

it('moves the clocks of a working database over: every one keeps what it kept, equal ones once', async () => {
  const server = inject('server');
  const name = `test_snapshots_${newId().replaceAll('-', '')}`;
  const opened = await openOrm({ connection: await createDatabase(server, name), poolSize: 1 });
  try {
    await migrateTo(opened, 'Migration20261121020000Accounts');
    const { db } = opened;
    const [office, edition, process] = [newId(), newId(), newId()];
    await db.rows(`insert into office (id, code, name, time_zone) values ($1, 'o1', '{}', 'Asia/Almaty')`, [office]);
    await db.rows(`insert into pack_edition (id, standard, edition, valid_from, state, content, content_hash) values ($1, 'alts', '1', '2026-01-01', 'inForce', '{}', 'x')`, [edition]);
    await db.rows(`insert into process (id, map_id, branch_id, edition_id, office_id, state, opened_at) values ($1, 'm', 'b', $2, $3, 'running', now())`, [process, edition, office]);
    const old = [{ ...OLD_CALENDAR }, { ...OLD_CALENDAR, version: 2 }, { ...OLD_CALENDAR, dates: [['2026-12-07', 'off']] }].map((calendar) => ({ id: newId(), norm: OLD_NORM, calendar }));
    for (const { id, norm, calendar } of old) {
      await db.rows(
        `insert into clock (id, process_id, subject, edition_id, norm, calendar, binding, starts_at, counted_from, due_at, state)
         values ($1, $2, 'promise', $3, $4::jsonb, $5::jsonb, true, now(), now(), now(), 'running')`,
        [id, process, edition, JSON.stringify(norm), JSON.stringify(calendar)],
      );
    }
    await migrate(opened);
    const rows = await db.rows<{ id: string; normId: string; calendarId: string; norm: object; calendar: object }>(
      `select c.id, norm_id as "normId", calendar_id as "calendarId", n.content as norm, k.content as calendar
       from clock c join snapshot n on n.id = c.norm_id and n.kind = 'norm' join snapshot k on k.id = c.calendar_id and k.kind = 'calendar' order by c.id`,
    );
    expect(rows).toHaveLength(3);
    for (const [index, row] of rows.entries()) {
      const { version: _, ...calendar } = old[index]?.calendar ?? OLD_CALENDAR;
      expect(row).toMatchObject({ id: old[index]?.id, normId: snapshotId(OLD_NORM), norm: OLD_NORM, calendarId: snapshotId(calendar), calendar });
    }
    expect(await db.row(`select count(*)::int as n from snapshot`)).toEqual({ n: 3 });
  } finally {
    await opened.close();
    await dropDatabase(server, name);
  }
});

it('lets every clock be counted again from what it keeps (decision 6)', async () => {
  const report = await recomputeClocks(t.db);
  expect(report.checked).toBeGreaterThan(5);
  expect(report.differences).toEqual([]);
});
