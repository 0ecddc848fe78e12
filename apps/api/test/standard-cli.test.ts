import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { loadPack } from '@ortalyk/standards';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ortalyk-standard-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Runs a subcommand with no database to be had. */
async function run(...line: readonly string[]) {
  const [name = '', ...words] = line;
  const [out, err] = [new Collected(), new Collected()];
  const io = { in: createReadStream('/dev/null'), out, err, env: { INIT_CWD: folder, DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:1/none' } };
  const command = await commands[name]?.load();
  const status = await (command ?? (async () => 2))(words, io).catch((error: unknown) => String(error));
  return { status, out: out.text, err: err.text };
}

function pack(): Record<string, unknown> & { norms: Record<string, unknown>[] } {
  const loaded = loadPack('alts');
  if (!loaded.ok) throw new Error('no pack');
  return structuredClone(loaded.value) as unknown as Record<string, unknown> & { norms: Record<string, unknown>[] };
}

describe('ortalyk deadline', () => {
  it('gives the date and every counted and skipped day, for people and for machines', async () => {
    const asked = ['deadline', '--standard', 'alts', '--norm', 'alts.p3.s2', '--start', '2026-03-05T17:50'];
    const json = JSON.parse((await run(...asked, '--json')).out) as { dueAt: string; clause: string; days: readonly { on: string; reason: string }[] };
    expect(json).toMatchObject({ dueAt: '2026-03-11T17:00:00+05:00', startsAt: '2026-03-05T17:50:00+05:00', countedFrom: '2026-03-06T08:00:00+05:00', clause: 'Приложение №3, строка 2', counted: 2 });
    expect(json.days.map(({ on, reason }) => `${on} ${reason}`)).toContain('2026-03-09 holiday');
    const words = await run(...asked);
    expect(words.out).toContain('срок    2026-03-11T17:00:00+05:00');
    expect(words.out).toContain('2026-03-09 – праздник');
    expect((await run(...asked, '--language', 'en')).out).toContain('2026-03-09 – holiday');
  });

  it('T10: the same day is told without a number', async () => {
    const { out } = await run('deadline', '--standard', 'atomenergosbyt', '--norm', 'atom.cc.callback', '--start', '2026-06-11T10:00');
    expect(out.split('\n')).toContain('тот же день');
  });

  it.each([
    [['--norm', 'alts.p3.s22', '--start', '2026-03-05'], 'ближайшая — «alts.p3.s2»'],
    [['--norm', 'alts.p1.s4', '--start', '2026-03-05', '--language', 'en'], 'is no term that could be counted'],
    [['--norm', 'alts.p3.s2', '--start', '2026-02-30'], '«2026-02-30» — не момент времени'],
    [['--norm', 'alts.p3.s2', '--start', '2026-03-05', '--office', 'ORTT'], 'ближайший — «ORT»'],
    [['--norm', 'alts.p3.s2', '--start', '2026-03-05', '--office', 'ORTT', '--language', 'en'], 'the nearest is «ORT»'],
    [['--standard', 'atls', '--norm', 'x', '--start', '2026-03-05'], 'ближайшее верное: alts'],
    [['--standard', 'atls', '--norm', 'x', '--start', '2026-03-05', '--language', 'kk'], 'ең жақын дұрысы: alts'],
    [['--norm', 'alts.p3.s2', '--start', '1999-03-05'], 'ближайший год — 2015'],
    [['--norm', 'alts.p3.s2'], 'UsageFault'],
  ])('refuses %j', async (words, sentence) => {
    expect((await run('deadline', ...words)).status).toContain(sentence);
  });
});

describe('a notice by ortalyk deadline', () => {
  it('T12: is counted back from the event, past the days off before it', async () => {
    const asked = ['deadline', '--standard', 'oek', '--norm', 'oek.c.refuse.unilateral', '--start', '2026-03-20'];
    const json = JSON.parse((await run(...asked, '--json')).out) as { dueAt: string; before: string; days: readonly { on: string; use: string }[] };
    expect([json.before, json.dueAt]).toEqual(['2026-03-20T00:00:00+06:00', '2026-03-05T17:00:00+06:00']);
    expect(json.days.find(({ on }) => on === '2026-03-09')?.use).toBe('skipped');
    expect((await run(...asked)).out).toContain('не позже  2026-03-05T17:00:00+06:00');
  });
});

describe('the office of ortalyk deadline', () => {
  it.each(['ORT', 'ort', 'Ort'])('is found as %s', async (office) => {
    const { status, out } = await run('deadline', '--norm', 'alts.p3.s2', '--start', '2026-03-05', '--office', office, '--json');
    expect([status, (JSON.parse(out) as { office: string }).office]).toEqual([0, 'ORT']);
  });
});

describe('ortalyk standard lint', () => {
  it('finds the defects of a shipped pack; errors end it with 1', async () => {
    const { status, out } = await run('standard', 'lint', 'alts', '--json');
    const rows = JSON.parse(out) as readonly { rule: string; clauses: string[]; severity: string; reading: string }[];
    expect(rows.every(({ rule, clauses, severity, reading }) => rule !== '' && clauses.length > 0 && ['error', 'warning', 'note'].includes(severity) && reading !== '')).toBe(true);
    expect(rows.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
    expect(status).toBe(1);
  });

  it.each([
    ['an unknown unit', (content: ReturnType<typeof pack>) => { Object.assign(content.norms[0] ?? {}, { unit: 'workingday' }); }, 'pack.unknownTermUnit', 'workingDays'],
    ['a clause that does not resolve', (content: ReturnType<typeof pack>) => { Object.assign(content.norms[0] ?? {}, { clause: 'п.999' }); }, 'pack.unknownClause', undefined],
    ['an edition in force before the calendar', (content: ReturnType<typeof pack>) => { Object.assign(content['standard'] as object, { validFrom: '2014-12-31' }); }, 'pack.beforeCalendar', '2015-01-01'],
    ['a calendar year missing', (content: ReturnType<typeof pack>) => { Object.assign(content['standard'] as object, { calendarYears: { from: 2015, to: 2035 } }); }, 'pack.missingCalendarYear', '2027'],
  ])('names file, path, reason and the nearest valid choice of %s', async (_what, spoil, rule, nearest) => {
    const content = pack();
    spoil(content);
    await writeFile(path.join(folder, 'own.json'), JSON.stringify(content));
    const { status, out } = await run('standard', 'lint', 'own.json', '--json');
    expect(status).toBe(1);
    const row = (JSON.parse(out) as readonly { rule: string; message: string; reading: string; path: string; clauses: string[] }[]).find((finding) => finding.rule === rule);
    expect(row?.path).toMatch(/^(norms\.0|standard)\./);
    expect(row?.clauses.some((clause) => clause.includes('norms.'))).toBe(false);
    expect(row?.message).toContain('own.json');
    if (nearest !== undefined) expect(row?.reading).toBe(nearest);
  });

  it('says of a missing file, of what is no JSON and of no name what is wrong', async () => {
    expect(await run('standard', 'lint', './nope.json')).toMatchObject({ status: 1, err: expect.stringContaining('из них ошибок: 1') as string });
    await writeFile(path.join(folder, 'broken.json'), '{');
    expect((await run('standard', 'lint', 'broken.json')).out).toContain('pack.notJson');
    expect((await run('standard', 'lint')).status).toContain('UsageFault');
    expect((await run('standard', 'wonder')).status).toContain('UsageFault');
    expect((await run('standard', 'lint', 'alts', '--language', 'de')).status).toContain('ru, kk and en');
  });
});

describe('ortalyk standard coverage and compare', () => {
  it('names the use of each of the 304 norms and where', async () => {
    const { status, out, err } = await run('standard', 'coverage', '--json');
    const rows = JSON.parse(out) as readonly { id: string; standard: string; use: string; where: string }[];
    expect([status, rows.length, new Set(rows.map(({ id }) => id)).size]).toEqual([0, 304, 304]);
    expect(rows.every(({ use, where }) => ['clocked', 'handling', 'average', 'rule', 'information'].includes(use) && where !== '')).toBe(true);
    expect(err).toMatch(/^Норм: 304 \(clocked \d+/);
    expect(JSON.parse((await run('standard', 'coverage', '--standard', 'oek', '--json')).out) as object[]).toHaveLength(rows.filter(({ standard }) => standard === 'oek').length);
  });

  it('compares two editions norm by norm', async () => {
    const content = pack();
    Object.assign(content.norms.find(({ id }) => id === 'alts.p2.s1.2') ?? {}, { max: 10 });
    await writeFile(path.join(folder, 'new.json'), JSON.stringify(content));
    const { out, err } = await run('standard', 'compare', 'alts', 'new.json', '--json');
    expect((JSON.parse(out) as { norms: object[] }).norms).toMatchObject([{ id: 'alts.p2.s1.2', kind: 'changed', effect: 'shorter', changes: [{ field: 'max', before: '15', after: '10' }] }]);
    expect(err).toMatch(/^Различаются 1 из \d+ норм/);
  });
});
