import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Installation } from '../installation.js';
import { type ImportRun, importEngine, importFile } from '../modules/imports/index.js';
import { systemClock } from '../platform/clock.js';
import { openFiles } from '../platform/files.js';
import { newId } from '../platform/ids.js';

interface BenchImport {
  readonly rows: number;
  readonly onProgress: (sentence: string) => void;
}

const FLATS = 40;
const HEADER = 'Лицевой счёт;Адрес;Кв;ФИО;Телефон;Площадь;Проживает;Дата открытия';
const NAMES = ['Ахметов Данияр Серикович', 'Сулейменова Айгуль Маратовна', 'Ким Сергей Владимирович', 'Иванова Мария Петровна', 'Оспанов Ерлан Бекович'] as const;

/** Imports a million accounts into an empty company, then the same file again, beside a plain COPY of the file into a table of texts. */
export async function benchImport({ opened, settings }: Installation, { rows, onProgress }: BenchImport): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ortalyk-bench-import-'));
  try {
    const files = await openFiles(settings.dataFolder);
    const engine = importEngine({ opened, files, clock: systemClock });
    const staffId = await benchStaff(opened);
    const run = async (kind: 'houses' | 'accounts', file: string): Promise<ImportRun> => {
      const done = await importFile(engine, { kind, file, staffId, options: {}, mapping: null, dryRun: false, onProgress });
      if (!done.ok) throw new Error(JSON.stringify(done.problems));
      return done.value;
    };
    const [houses, accounts] = [path.join(folder, 'houses.csv'), path.join(folder, 'accounts.csv')];
    const office = await opened.db.row<{ code: string }>(`select code from office order by code limit 1`);
    await writeFile(houses, `Улица;Дом;ЦОП\n${Array.from({ length: Math.ceil(rows / FLATS) }, (_, index) => `${street(index)};${1 + (index % 200)};${office?.code}`).join('\n')}\n`);
    await pipeline(Readable.from(accountLines(rows)), createWriteStream(accounts));
    const bytes = (await stat(accounts)).size;
    await run('houses', houses);
    const copied = await measured(() => plainCopy(opened, accounts));
    const first = await measured(() => run('accounts', accounts));
    const again = await measured(() => run('accounts', accounts));
    const line = (name: string, { ms, cpuMs }: Measured<unknown>): string => `${name.padEnd(34)} ${(ms / 1000).toFixed(1).padStart(7)} s  ${Math.round(rows / (ms / 1000)).toLocaleString('en').padStart(10)} rows/s  node ${(cpuMs / 1000).toFixed(1)} s of processor time`;
    return [
      `${rows.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(0)} MB`, line('plain COPY into a table of texts', copied), line('import, all new', first), line('the same file again, all the same', again),
      `first: ${first.value.newCount} new, ${first.value.refusedCount} refused; again: ${again.value.sameCount} same; largest memory of node ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Measured<T> {
  readonly value: T;
  readonly ms: number;
  readonly cpuMs: number;
}

async function measured<T>(work: () => Promise<T>): Promise<Measured<T>> {
  const [at, cpu] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const used = process.cpuUsage(cpu);
  return { value, ms: performance.now() - at, cpuMs: (used.user + used.system) / 1000 };
}

function street(house: number): string {
  return `ул. Мерная ${Math.floor(house / 200)}`;
}

function* accountLines(rows: number): Generator<string> {
  yield `${HEADER}\n`;
  for (let index = 0; index < rows; index += 1) {
    const house = Math.floor(index / FLATS);
    yield `${1_000_000 + index};${street(house)}, д. ${1 + (house % 200)};${1 + (index % FLATS)};${NAMES[index % NAMES.length]} ${index};+7701${String(index % 10_000_000).padStart(7, '0')};${40 + (index % 60)},5;${index % 6};${String(1 + (index % 28)).padStart(2, '0')}.03.2015\n`;
  }
}

async function plainCopy({ pool }: Installation['opened'], file: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`create table bench_copy (a text, b text, c text, d text, e text, f text, g text, h text)`);
    await pipeline(createReadStream(file), client.query(copyFrom(`copy bench_copy from stdin with (format csv, delimiter ';', header)`)));
  } finally {
    await client.query('drop table if exists bench_copy');
    client.release();
  }
}

/** Somebody whose name stands in the log of the bench. */
async function benchStaff({ db }: Installation['opened']): Promise<string> {
  const known = await db.row<{ id: string }>(`select id from staff where login = 'bench'`);
  if (known !== null) return known.id;
  const id = newId();
  await db.rows(
    `insert into staff (id, login, full_name, full_name_folded, position, office_id, unit_id, language, password_hash)
     select $1, 'bench', 'Bench', 'bench', '', o.id, u.id, 'ru', '' from office o join unit u on u.office_id = o.id or u.office_id is null order by o.code limit 1`, [id]);
  return id;
}
