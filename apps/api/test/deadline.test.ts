import type { Preset } from '@ortalyk/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';

const DEADLINE = `query($input: DeadlineInput!) { deadline(input: $input) {
  explanation { normId clause amount target unit force startedAt countedFrom dueAt nominalOn provisional timeZone days { on counted ordinal reason name { ru } } }
  problems { code path params } } }`;

interface Answer {
  readonly explanation: { readonly dueAt: string; readonly startedAt: string; readonly provisional: boolean; readonly days: readonly { readonly on: string; readonly counted: boolean; readonly reason: string }[] } | null;
  readonly problems: readonly { readonly code: string; readonly path: string; readonly params: Readonly<Record<string, unknown>> | null }[];
}

let t: TestApi;
let clerk: Client & { readonly officeId: string };
beforeAll(async () => {
  t = await startApi();
  clerk = await t.as('operator');
});
afterAll(() => t.stop());

async function deadline(change: object = {}): Promise<Answer> {
  return (await clerk.ask<{ deadline: Answer }>(DEADLINE, { input: { normId: 'alts.p3.s2', start: '2026-03-05T17:50', officeId: clerk.officeId, ...change } })).deadline;
}

describe('deadline', () => {
  it('T6, T8, T9: counts from the next opening and names every counted and skipped day', async () => {
    const { explanation, problems } = await deadline();
    expect(problems).toEqual([]);
    // After closing on Thursday; Friday is the start; Sunday 8 March moves its day off to Monday.
    expect(explanation).toMatchObject({
      clause: 'Приложение №3, строка 2', amount: 2, unit: 'workingDays', countedFrom: '2026-03-06T03:00:00Z', dueAt: '2026-03-11T12:00:00Z', timeZone: 'Asia/Almaty', provisional: false,
    });
    expect(explanation?.days.map(({ on, counted, reason }) => `${on.slice(5)} ${counted ? '+' : '–'} ${reason}`)).toEqual([
      '03-05 – unitClosed', '03-06 – startDay', '03-07 – weekend', '03-08 – weekend', '03-09 – holiday', '03-10 + working', '03-11 + due',
    ]);
  });

  it('T1: a start without offset is office time, one with an offset is that instant', async () => {
    expect((await deadline()).explanation?.startedAt).toBe('2026-03-05T12:50:00Z');
    expect((await deadline({ start: '2026-03-05T17:50+05:00' })).explanation?.startedAt).toBe('2026-03-05T12:50:00Z');
    // Almaty was at +06 until 1 March 2024.
    expect((await deadline({ start: '2024-02-20T10:00' })).explanation?.startedAt).toBe('2024-02-20T04:00:00Z');
  });

  it('T3: past the years the calendar is sure of a date is provisional', async () => {
    expect((await deadline({ start: '2027-02-01T10:00' })).explanation?.provisional).toBe(true);
  });

  it.each([
    ['unknownNorm', 'normId', { normId: 'alts.p3.s22' }, 'alts.p3.s2'],
    ['startInvalid', 'start', { start: 'завтра' }, '2026-03-05T17:50'],
    ['beforeCalendar', 'start', { start: '2009-01-01T10:00' }, 2015],
    ['beyondCalendar', 'start', { start: '2050-01-01T10:00' }, 2026],
    // Before the first year and after the last the database could name: refused as far years are.
    ['beforeCalendar', 'start', { start: '0001-01-01T00:00' }, 2015],
    ['beyondCalendar', 'start', { start: '9999-12-31T23:00-12:00' }, 2026],
  ])('refuses with %s under %s and names the nearest valid choice', async (code, path, change, nearest) => {
    expect((await deadline(change)).problems).toMatchObject([{ code, path, params: { nearest } }]);
  });

  it('refuses a norm that is no term and an unknown office', async () => {
    const { norms } = await clerk.ask<{ norms: { nodes: readonly { id: string; isTerm: boolean }[] } }>('{ norms(first: 200) { nodes { id isTerm } } }');
    expect((await deadline({ normId: norms.nodes.find(({ isTerm }) => !isTerm)?.id })).problems).toMatchObject([{ code: 'normIsNotTerm', path: 'normId' }]);
    expect((await deadline({ officeId: 'nowhere' })).problems).toMatchObject([{ code: 'unknownOffice', path: 'officeId' }]);
    expect(await clerk.faultOf(DEADLINE, { input: { normId: 'alts.p3.s2', start: '2026-03-05', officeId: clerk.officeId, editionId: 'x' } })).toBe('NOT_FOUND');
  });

  it('is refused to nobody who may read the standard, and to nobody signed in', async () => {
    for (const role of ['auditor', 'fieldEngineer'] satisfies readonly Preset[]) {
      expect(await (await t.as(role)).faultOf(DEADLINE, { input: { normId: 'alts.p3.s2', start: '2026-03-05', officeId: clerk.officeId } })).toBeUndefined();
    }
    expect(await t.anybody().faultOf(DEADLINE, { input: { normId: 'alts.p3.s2', start: '2026-03-05', officeId: clerk.officeId } })).toBe('UNAUTHENTICATED');
  });
});
