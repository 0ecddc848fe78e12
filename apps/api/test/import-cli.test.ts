import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { commands } from '../src/cli/commands.js';
import { newId } from '../src/platform/ids.js';
import { createDatabase, dropDatabase } from '../src/platform/postgres/index.js';

const server = inject('server');
const name = `import_cli_${newId().replaceAll('-', '')}`;
let folder: string;
let url: string;

class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function run(...[command = '', ...words]: readonly string[]) {
  const [out, err] = [new Collected(), new Collected()];
  const load = await commands[command]?.load();
  const io = { in: createReadStream('/dev/null'), out, err, env: { LOG_LEVEL: 'silent', ORTALYK_DATA: folder, INIT_CWD: folder, DATABASE_URL: url } };
  const status = await (load ?? (async () => 2))(words.map((word) => (word.endsWith('.csv') ? path.join(folder, word) : word)), io).catch((error: unknown) => String(error));
  return { status, out: out.text, err: err.text };
}

/** Windows-1251, as spreadsheets of the region save it. */
function cp1251(text: string): Buffer {
  return Buffer.from([...text].map((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  }));
}

const HEADER = 'Лицевой счет;Адрес;Кв;ФИО;Площадь;Дата открытия\r\n';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ortalyk-import-cli-'));
  const { user, password, host, port, database } = await createDatabase(server, name);
  url = `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
  const files = {
    'houses.csv': 'Улица;Дом;ЦОП\r\nул. Командная;1;ORT\r\nул. Командная;2;ORT\r\n',
    'accounts.csv': `${HEADER}990100;ул. Командная, д. 1;7;Сейтказиев Аскар;54,30;12.03.2015\r\n990101;ул. Командная, д. 2;5;"Рога; копыта";40;2016-01-01\r\n990102;ул. Неведомая, д. 9;5;Кто Кто;40,5;2016-01-01\r\n`,
    'broken.csv': `${HEADER}990103;ул. Командная, д. 1;8;"Сейт"казиев Аскар;54;12.03.2015\r\n`,
    'other.csv': 'что;где\r\n1;2\r\n',
  };
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), cp1251(text));
  await run('admin', 'create', 'root', '--name', 'Первый Администратор');
});
afterAll(async () => {
  await dropDatabase(server, name);
  await rm(folder, { recursive: true, force: true });
});

describe('ortalyk import', () => {
  it('brings a file in cp1251, tells the refused rows, and finds everything the same the second time', async () => {
    expect(await run('import', 'houses', 'houses.csv')).toMatchObject({ status: 0, out: 'done: 2 rows, 2 new, 0 same, 0 changed, 0 refused\n' });
    const dry = await run('import', 'accounts', 'accounts.csv', '--dry-run');
    expect(dry).toMatchObject({ status: 0, out: 'checked: 3 rows, 2 new, 0 same, 0 changed, 1 refused\n' });
    expect(dry.err).toContain('Nothing was written.');
    const first = await run('import', 'accounts', 'accounts.csv');
    expect(first).toMatchObject({ status: 0, out: 'done: 3 rows, 2 new, 0 same, 0 changed, 1 refused\n' });
    expect(first.err).toContain('Reading accounts.csv (csv, windows-1251, «;»).');
    expect(first.err).toContain('Row 4: there is no house “ул. Неведомая, д. 9”: import houses first.');
    expect(JSON.parse((await run('import', 'accounts', 'accounts.csv', '--json')).out)).toMatchObject({ state: 'done', rows: 3, new: 0, same: 2, changed: 0, refused: 1 });
  }, 60_000);

  it('refuses in words what cannot be read or is not understood', async () => {
    const broken = await run('import', 'accounts', 'broken.csv');
    expect([broken.status, broken.err].join(' ')).toContain('Row 2: a quote is not closed');
    expect((await run('import', 'accounts', 'nope.csv')).status).toMatch(/The file \S*nope\.csv cannot be read\./);
    expect((await run('import', 'wonders', 'accounts.csv')).status).toContain('Say what is imported: accounts, customers,');
    expect((await run('import', 'accounts')).status).toContain('Say which file');
    expect((await run('import', 'accounts', 'other.csv')).status).toContain('No column was found (name it with --mapping) for number');
    expect((await run('import', 'accounts', 'accounts.csv', '--by', 'nobody')).status).toContain('There is nobody with the login nobody.');
  }, 60_000);
});
