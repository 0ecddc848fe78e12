import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { commands } from '../src/cli/commands.js';
import { newId } from '../src/platform/ids.js';
import { type DatabaseConnection, createDatabase, dropDatabase } from '../src/platform/postgres/index.js';
import { Client } from './harness/client.js';
import { startApi } from './harness/start-api.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ortalyk-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Runs a subcommand as the command line does, and returns what it wrote and its exit status. */
async function run(line: readonly string[], env: Readonly<Record<string, string>> = {}, input = '/dev/null') {
  const [name = '', ...words] = line;
  const [out, err] = [new Collected(), new Collected()];
  const command = await commands[name]?.load();
  const io = { in: createReadStream(input), out, err, env: { LOG_LEVEL: 'silent', ORTALYK_DATA: folder, INIT_CWD: folder, ...env } };
  const status = await (command ?? (async () => 2))(words, io).catch((error: unknown) => String(error));
  return { status, out: out.text, err: err.text };
}

/** DATABASE_URL of a database, as somebody with an outside PostgreSQL writes it. */
function urlOf({ user, password, host, port, database }: DatabaseConnection): string {
  return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

describe('ortalyk time', () => {
  const good = { id: 'a', kind: 'is_working_day', calendar: { timezone: 'Asia/Almaty', week: { mon: [['08:00', '17:00']] }, holidays: [] }, start: '2026-11-23' };

  it('answers good lines, tells bad ones with their number, and ends with 1', async () => {
    await writeFile(path.join(folder, 'cases.jsonl'), `\uFEFF${JSON.stringify(good)}\n\nnot json\n{"id":"b","kind":"wonder"}\n${JSON.stringify({ ...good, id: 'c', start: '2026-11-24' })}\r\n`);
    const { status, out, err } = await run(['time', 'cases.jsonl']);
    expect(out.trim().split('\n').map((line) => JSON.parse(line) as object)).toEqual([{ id: 'a', value: true }, { id: 'c', value: false }]);
    expect(err).toMatch(/^cases\.jsonl:3: это не JSON/m);
    expect(err).toMatch(/^cases\.jsonl:4: kind: нет такого вида; виды: due, .*«wonder»/m);
    expect(err).toContain('Без ответа строк: 2 из 5.');
    expect((await run(['time', 'cases.jsonl', '--language', 'en'])).err).toContain('2 of 5 lines could not be answered.');
    expect(status).toBe(1);
  });

  it('reads standard input, and says which file is missing', async () => {
    await writeFile(path.join(folder, 'in.jsonl'), JSON.stringify(good));
    expect(await run(['time', '-'], {}, path.join(folder, 'in.jsonl'))).toEqual({ status: 0, out: '{"id":"a","value":true}\n', err: '' });
    expect((await run(['time', 'nope.jsonl'])).status).toContain(`Файл ${path.join(folder, 'nope.jsonl')} не прочитать`);
    expect((await run(['time'])).status).toContain('UsageFault');
    await writeFile(path.join(folder, 'empty.jsonl'), '');
    expect(await run(['time', 'empty.jsonl'])).toEqual({ status: 0, out: '', err: 'В empty.jsonl нет ни одного случая.\n' });
  });

  it.each([
    ['a year no calendar knows', { start: '9999-12-31' }, 'start: год вне того, что можно отсчитать («9999-12-31») (ближайшее верное: 2199)'],
    ['an amount that leads past it', { kind: 'due', start: '2026-11-23', amount: { value: 1e9, unit: 'business_days' } }, 'amount.value: ответ слишком далеко'],
    ['an interval across midnight', { calendar: { timezone: 'Asia/Almaty', week: { mon: [['22:00', '06:00']] } } }, 'calendar.week.mon.0: промежуток'],
    ['a week that never opens', { kind: 'due', start: '2026-11-23', amount: { value: 1, unit: 'business_hours' }, calendar: { timezone: 'Asia/Almaty', week: {} } }, 'calendar: в календаре нет рабочего времени'],
    ['an unknown zone', { calendar: { timezone: 'Asia/Almata', week: {} } }, 'calendar.timezone: нет такого часового пояса («Asia/Almata»)'],
    ['a count below zero', { kind: 'intervals', count: -1 }, 'count: число промежутков'],
    ['an unknown reading of a range', { kind: 'days_between', end: '2026-11-24', end_inclusive: '[start;end]' }, 'ближайшее верное: [start,end]'],
    ['no object', null, 'случай — объект JSON'],
  ])('says what is wrong with %s', async (_what, part, sentence) => {
    await writeFile(path.join(folder, 'bad.jsonl'), `${JSON.stringify(part === null ? [] : { ...good, ...part })}\n${JSON.stringify({ ...good, id: 'a\u2028b' })}`);
    const { status, out, err } = await run(['time', 'bad.jsonl']);
    expect(status).toBe(1);
    expect(err).toMatch(/^bad\.jsonl:1: /);
    expect(err).toContain(sentence);
    expect(out.trim().split('\n')).toHaveLength(1);
  });
});

describe('ortalyk help', () => {
  it('names every command and every option on lines a terminal shows whole', async () => {
    const { out } = await run(['help']);
    for (const { usage, summary } of Object.values(commands)) {
      expect(out.replaceAll(/\s+/g, ' ')).toContain(usage);
      expect(out).toContain(summary);
    }
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(160);
  });

  it('names every benchmark there is', async () => {
    const named = /bench ([\w|-]+)/.exec((await run(['help'])).out)?.[1]?.split('|').toSorted();
    const refused = await run(['bench', 'nothing']);
    expect(/Benchmarks: (.+)\./.exec(String(refused.status))?.[1]?.split(', ').toSorted()).toEqual(named);
  });
});

describe('commands that need no database', () => {
  it('open none', async () => {
    const nowhere = { DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:1/none' };
    expect((await run(['help'], nowhere)).out).toContain('admin create LOGIN');
    expect((await run(['schema', 'out.graphql'], nowhere)).status).toBe(0);
    expect(await readFile(path.join(folder, 'out.graphql'), 'utf8')).toContain('type Query {');
  });
});

describe('an outside PostgreSQL by DATABASE_URL', () => {
  const server = inject('server');
  let name: string;
  let connection: DatabaseConnection;
  beforeEach(async () => {
    name = `cli_${newId().replaceAll('-', '')}`;
    connection = await createDatabase(server, name);
  });
  afterEach(() => dropDatabase(server, name));

  it('is brought up on first use; the first administrator signs in with the printed password', async () => {
    const env = { DATABASE_URL: urlOf(connection) };
    const empty = JSON.parse((await run(['status', '--json'], env)).out) as Record<string, unknown>;
    expect(empty).toMatchObject({ standard: null, database: 'outside' });
    expect(String(empty['pendingMigrations'])).toContain('Spine');
    const made = await run(['admin', 'create', 'Root', '--name', 'Первый Администратор'], env);
    expect(made.status).toBe(0);
    expect(made.out).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}\n$/);
    const state = JSON.parse((await run(['status', '--json'], env)).out) as Record<string, unknown>;
    expect(state).toMatchObject({ standard: 'alts', staff: 1, pendingMigrations: [] });
    const api = await startApi({ connection });
    api.clock.set(new Date().toISOString());
    const client = new Client(api.api.app);
    const answer = await client.signIn('root', made.out.trim());
    expect(answer.data.signIn.viewer?.mustChangePassword).toBe(true);
    const again = await run(['staff', 'reset-password', 'root'], env);
    expect(await client.ask('{ viewer { staff { id } } }')).toEqual({ viewer: null });
    expect((await client.signIn('root', again.out.trim())).data.signIn.viewer).not.toBeNull();
    await api.stop();
  });

  it('refuses in one sentence: a taken login, an unknown login, another company', async () => {
    const env = { DATABASE_URL: urlOf(connection) };
    await run(['admin', 'create', 'root', '--name', 'A'], env);
    expect((await run(['admin', 'create', 'root', '--name', 'B'], env)).status).toContain('Somebody already has this login.');
    expect((await run(['staff', 'reset-password', 'nobody'], env)).status).toContain('Nobody signs in as «nobody».');
    const other = await run(['admin', 'create', 'x', '--name', 'X', '--standard', 'oek'], env);
    expect(other.status).toMatch(/StartRefusal: This database belongs to «alts»; «oek» needs its own/);
    expect((await run(['migrate'], env)).err).toContain('is up to date');
  });

  it('refuses a standard that does not exist, naming those that do', async () => {
    expect((await run(['status', '--standard', 'atls'])).status).toMatch(/SettingsRefusal: There is no standard «atls»; choose one of alts, /);
  });
});
