import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyImport } from '../src/modules/imports/apply-import.js';
import { type ImportEngine, importEngine } from '../src/modules/imports/import-engine.js';
import { importFile } from '../src/modules/imports/import-file.js';
import { type ImportRun, importById } from '../src/modules/imports/import-run.js';
import type { ImportKindCode } from '../src/modules/imports/kinds/kind.js';
import { removeImportFiles } from '../src/modules/imports/remove-import-files.js';
import { moveImport } from '../src/modules/imports/move-import.js';
import { undoImport } from '../src/modules/imports/undo-import.js';
import { type TestApi, startApi } from './harness/start-api.js';

let t: TestApi;
let engine: ImportEngine;
let folder: string;
let staffId: string;
let count = 0;

beforeAll(async () => {
  t = await startApi();
  folder = await mkdtemp(path.join(tmpdir(), 'ortalyk-import-'));
  engine = importEngine({ opened: t.opened, files: t.api.host.files, clock: t.clock });
  staffId = (await t.build.staff({ role: 'administrator' })).id;
});
afterAll(async () => {
  await t.stop();
  await rm(folder, { recursive: true, force: true });
});

async function bring(kind: ImportKindCode, text: string, more: { readonly dryRun?: boolean; readonly effectiveOn?: string } = {}): Promise<ImportRun> {
  count += 1;
  const file = path.join(folder, `${kind}-${count}.csv`);
  await writeFile(file, text);
  const options = more.effectiveOn === undefined ? {} : { effectiveOn: more.effectiveOn };
  const done = await importFile(engine, { kind, file, staffId, options, mapping: null, dryRun: more.dryRun ?? false });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}

function counts(run: ImportRun): readonly [string, number, number, number, number] {
  return [run.state, run.newCount, run.sameCount, run.changedCount, run.refusedCount];
}

async function reasons(run: ImportRun): Promise<readonly string[]> {
  const rows = await t.db.rows<{ row: number; code: string }>(`select row_no as row, p ->> 'code' as code from import_refusal, jsonb_array_elements(problems) p where import_id = $1 order by 1, 2`, [run.id]);
  return rows.map(({ row, code }) => `${row} ${code}`);
}

async function undo(run: ImportRun): Promise<ImportRun> {
  await moveImport(t.db, run, { action: 'undo', staffId, now: t.clock.now() });
  await undoImport(engine, run.id);
  return (await importById(t.db, run.id)) as ImportRun;
}

async function houses(street: string, numbers: number): Promise<void> {
  const office = await t.db.row<{ code: string }>(`select code from office order by code limit 1`);
  await bring('houses', `Улица;Дом;ЦОП\n${Array.from({ length: numbers }, (_, index) => `${street};${index + 1};${office?.code}`).join('\n')}\n`);
}

const HEADER = 'Лицевой счёт;Адрес;Кв;ФИО;ИИН;Телефон;Площадь;Проживает;Дата открытия;Дата закрытия';

describe('accounts from a file', () => {
  it('come with premises, owner, facts, search row and event; the same file again is all the same', async () => {
    await houses('ул. Байтурсынова', 2);
    const text = `${HEADER}
500100;ул. Байтурсынова, д. 1;7;Сейтказиев Аскар;;8 701 111-22-33;54,30;3;12.03.2015;
500101;ул.Байтурсынова д.2;;ТОО Рога;060340003500;;210;;2016-01-01;
500102;ул. Байтурсынова, д. 2;5;ТОО Рога;060340003500;;40.5;1;2016-01-01;2020-02-01
`;
    expect(counts(await bring('accounts', text))).toEqual(['done', 3, 0, 0, 0]);
    const rows = await t.db.rows(
      `select a.number, a.address, a.state, p.flat, p.heated_area_hundredths as area, u.full_name as owner, u.kind, (select count(*)::int from account_fact f where f.account_id = a.id) as facts,
         (select count(*)::int from ownership o where o.account_id = a.id) as owners, u.tax_id as tax, (select count(*)::int from event e where e.account_id = a.id and e.type = 'accountOpened') as events
       from account a join premises p on p.id = a.premises_id join customer u on u.id = a.customer_id where a.number like '5001%' order by 1`);
    expect(rows).toEqual([
      { number: '500100', address: 'ул. Байтурсынова, д. 1, кв. 7', state: 'open', flat: '7', area: 5430, owner: 'Сейтказиев Аскар', kind: 'person', facts: 2, owners: 1, tax: null, events: 1 },
      { number: '500101', address: 'ул. Байтурсынова, д. 2', state: 'open', flat: null, area: 21_000, owner: 'ТОО Рога', kind: 'legalEntity', facts: 1, owners: 1, tax: '060340003500', events: 1 },
      { number: '500102', address: 'ул. Байтурсынова, д. 2, кв. 5', state: 'closed', flat: '5', area: 4050, owner: 'ТОО Рога', kind: 'legalEntity', facts: 2, owners: 1, tax: '060340003500', events: 1 },
    ]);
    expect(await t.db.row(`select count(*)::int as n from customer where tax_id = '060340003500'`)).toEqual({ n: 1 });
    expect(counts(await bring('accounts', text))).toEqual(['done', 0, 3, 0, 0]);
  });

  it('refuse rows one by one, each with its reason, and bring the others', async () => {
    await houses('ул. Толе би', 1);
    const text = `${HEADER}
500200;ул. Толе би, д. 1;1;Абаев А;;;54;3;12.03.2015;
500201;ул. Толе би, д. 1;2;Абаев А;850101300128;;0;3;12.03.2015;
500202;ул. Толе би, д. 1;3;Абаев А;;;10001;100;12.03.2015;12.03.2014
500203;ул. Которой Нет, д. 1;4;Абаев А;;;54;3;12.03.2015;
500200;ул. Толе би, д. 1;5;Абаев А;;;54;3;12.03.2015;
;ул. Толе би, д. 1;6;;;;54;3;31.02.2015;
500204;ул. Толе би, д. 1;7;Абаев А;;;54;3;12.03.2015;;лишнее
`;
    const run = await bring('accounts', text);
    expect(counts(run)).toEqual(['done', 1, 0, 0, 6]);
    expect(await reasons(run)).toEqual([
      '3 areaOutOfRange', '3 identifierChecksum', '4 areaOutOfRange', '4 closedBeforeOpened', '4 residentsOutOfRange', '5 unknownHouse', '6 duplicateInFile', '7 cellRequired', '7 cellRequired', '7 dateInvalid', '8 tooManyCells',
    ]);
    expect(await t.db.row(`select count(*)::int as n from account where number like '5002%'`)).toEqual({ n: 1 });
  });

  it('change area and owner as dated facts from the day told, and undoing gives all back by correcting records', async () => {
    await houses('ул. Жандосова', 1);
    const row = (area: string, owner: string): string => `${HEADER}\n500300;ул. Жандосова, д. 1;1;${owner};;;${area};3;12.03.2015;\n`;
    await bring('accounts', row('54', 'Первый Владелец'));
    const run = await bring('accounts', row('60', 'Второй Владелец'), { effectiveOn: '2026-09-01' });
    expect(counts(run)).toEqual(['done', 0, 0, 1, 0]);
    const facts = `select f.amount, f.from_on as "from", f.to_on as "to" from account_fact f join account a on a.id = f.account_id where a.number = '500300' and f.kind = 'area' and f.superseded_by_id is null order by 2`;
    const owners = `select u.full_name as owner, o.from_on as "from", o.to_on as "to" from ownership o join customer u on u.id = o.customer_id join account a on a.id = o.account_id where a.number = '500300' and o.superseded_by_id is null order by 2`;
    expect(await t.db.rows(facts)).toEqual([{ amount: 5400, from: '2015-03-12', to: '2026-09-01' }, { amount: 6000, from: '2026-09-01', to: null }]);
    expect(await t.db.rows(owners)).toEqual([{ owner: 'Первый Владелец', from: '2015-03-12', to: '2026-09-01' }, { owner: 'Второй Владелец', from: '2026-09-01', to: null }]);
    expect(await undo(run)).toMatchObject({ state: 'undone', keptCount: 0 });
    expect(await t.db.rows(facts)).toEqual([{ amount: 5400, from: '2015-03-12', to: null }]);
    expect(await t.db.rows(owners)).toEqual([{ owner: 'Первый Владелец', from: '2015-03-12', to: null }]);
    expect(await t.db.rows(`select o.kind, o.undone_by_id is not null as undone from account_operation o join account a on a.id = o.account_id where a.number = '500300' order by o.kind`)).toEqual([{ kind: 'import', undone: true }, { kind: 'undoImport', undone: false }]);
    expect(await t.db.row(`select u.full_name as owner, p.heated_area_hundredths as area from account a join customer u on u.id = a.customer_id join premises p on p.id = a.premises_id where a.number = '500300'`)).toEqual({ owner: 'Первый Владелец', area: 5400 });
  });

  it('are undone whole but for those touched since, which are told; the mended file brings them again', async () => {
    await houses('ул. Сатпаева', 1);
    const text = `${HEADER}\n500400;ул. Сатпаева, д. 1;1;Тронутый;;;54;3;12.03.2015;\n500401;ул. Сатпаева, д. 1;2;Нетронутый;;;54;3;12.03.2015;\n`;
    const run = await bring('accounts', text);
    await t.db.rows(`update account set version = version + 1 where number = '500400'`);
    expect(await undo(run)).toMatchObject({ state: 'undone', keptCount: 1 });
    const states = `select number, state, closed_reason as reason from account where number like '5004%' order by 1`;
    expect(await t.db.rows(states)).toEqual([{ number: '500400', state: 'open', reason: null }, { number: '500401', state: 'closed', reason: 'importUndone' }]);
    expect(await t.db.row(`select full_name as name from customer where id = (select customer_id from account where number = '500401')`)).toEqual({ name: 'Персональные данные удалены' });
    expect(counts(await bring('accounts', text))).toEqual(['done', 1, 1, 0, 0]);
    expect(await t.db.rows(states)).toEqual([{ number: '500400', state: 'open', reason: null }, { number: '500401', state: 'open', reason: null }]);
  });

  it('go on after a crash with the first row not yet written, and end as if nothing had happened', async () => {
    await houses('ул. Розыбакиева', 300);
    const lines = Array.from({ length: 24_000 }, (_, index) => `${600_000 + index};ул. Розыбакиева, д. ${1 + (index % 300)};${index};Жилец ${index};;;50;2;12.03.2015;`);
    const run = await bring('accounts', `${HEADER}\n${lines.join('\n')}\n`, { dryRun: true });
    expect(counts(run)).toEqual(['checked', 24_000, 0, 0, 0]);
    expect(await t.db.row(`select count(*)::int as n from account where number like '6%' and length(number) = 6`)).toEqual({ n: 0 });
    await moveImport(t.db, run, { action: 'run', staffId, now: t.clock.now() });
    await applyImport(engine, run.id, { stopAfterChunks: 1 });
    expect(await importById(t.db, run.id)).toMatchObject({ state: 'running', rowsDone: 20_000 });
    await applyImport(engine, run.id);
    expect(await importById(t.db, run.id)).toMatchObject({ state: 'done', rowsDone: 24_001 });
    expect(await t.db.row(`select count(*)::int as n, count(distinct number)::int as numbers from account where number like '6%' and length(number) = 6`)).toEqual({ n: 24_000, numbers: 24_000 });
  }, 120_000);

  it('are not touched by a file that breaks at its end', async () => {
    const lines = Array.from({ length: 9000 }, (_, index) => `${700_000 + index};ул. Розыбакиева, д. 1;${index};Жилец ${index};;;50;2;12.03.2015;`);
    const run = await bring('accounts', `${HEADER}\n${lines.join('\n')}\n709999;ул. "Розыбакиева, д. 1;1;Жилец;;;50;2;12.03.2015;\n`);
    expect(run).toMatchObject({ state: 'refused', problem: { code: 'brokenQuote', value: '9002' } });
    expect(await t.db.row(`select count(*)::int as n from account where number like '70%' and length(number) = 6`)).toEqual({ n: 0 });
  });
});

describe('the other kinds', () => {
  it('customers are known again by number, by name and birth date, or by name and phone', async () => {
    const text = (name: string): string => `ФИО;ИИН;Дата рождения;Телефон;Email
Ахметова Айгуль;;01.02.1980;87010000001;a@example.kz
Ким Сергей;;;8 701 000 00 02;
${name};060340003500;;;
Никто Никак;;;;
`;
    const run = await bring('customers', text('ТОО Рога'));
    expect([run.newCount + run.sameCount, run.refusedCount]).toEqual([3, 1]);
    expect(await reasons(run)).toEqual(['5 customerKeyMissing']);
    expect(counts(await bring('customers', text('ТОО Рога')))).toEqual(['done', 0, 3, 0, 1]);
    const renamed = await bring('customers', text('ТОО Рога и копыта'));
    expect(counts(renamed)).toEqual(['done', 0, 2, 1, 1]);
    expect(await t.db.row(`select full_name as name from customer where tax_id = '060340003500'`)).toEqual({ name: 'ТОО Рога и копыта' });
    await undo(renamed);
    expect(await t.db.row(`select full_name as name from customer where tax_id = '060340003500'`)).toEqual({ name: 'ТОО Рога' });
  });

  it('contracts belong to known accounts; undone ones end and may come again', async () => {
    await houses('ул. Тимирязева', 1);
    await bring('accounts', `${HEADER}\n500500;ул. Тимирязева, д. 1;1;Абонент;;;54;3;12.03.2015;\n`);
    const text = '№ договора;л/с;Вид договора;Действует с\nД-1;500500;публичный;01.01.2024\nД-2;999999;публичный;01.01.2024\n';
    const run = await bring('contracts', text);
    expect([counts(run), await reasons(run)]).toEqual([['done', 1, 0, 0, 1], ['3 unknownAccount']]);
    expect(counts(await bring('contracts', text))).toEqual(['done', 0, 1, 0, 1]);
    await undo(run);
    expect(await t.db.row(`select state, ended_reason as reason from contract where number = 'Д-1'`)).toEqual({ state: 'terminated', reason: 'importUndone' });
    expect(counts(await bring('contracts', text))).toEqual(['done', 1, 0, 0, 1]);
  });

  it('the ledger counts a month of a source once, corrects what changed, and is withdrawn when undone', async () => {
    await houses('ул. Ауэзова', 1);
    await bring('accounts', `${HEADER}\n500600;ул. Ауэзова, д. 1;1;Плательщик;;;54;3;12.03.2015;\n`);
    const text = (charge: string, balance: string): string => `Лицевой счёт;Услуга;Вид;Период;Сумма;Дата
500600;отопление;Начислено;09.2026;${charge};
500600;отопление;Оплата;2026-09;5 000,00;15.09.2026
500600;отопление;Сальдо;;${balance};
500600;газ;Начислено;09.2026;1;
`;
    const run = await bring('ledger', text('8112,20', '3112,20'));
    expect([counts(run), await reasons(run)]).toEqual([['done', 3, 0, 0, 1], ['5 valueUnknown']]);
    expect(counts(await bring('ledger', text('8112,20', '3112,20')))).toEqual(['done', 0, 3, 0, 1]);
    const corrected = await bring('ledger', text('8000', '3000'));
    expect(counts(corrected)).toEqual(['done', 0, 1, 2, 1]);
    const sums = `select (select sum(amount_minor)::int from ledger_entry e where e.account_id = a.id and e.kind = 'charge' and e.withdrawn_at is null) as charged, (select balance_minor from ledger_balance b where b.account_id = a.id) as balance from account a where number = '500600'`;
    expect(await t.db.row(sums)).toEqual({ charged: 800_000, balance: 300_000 });
    // Corrected since by another file: kept, and said so.
    expect(await undo(run)).toMatchObject({ keptCount: 2 });
    await undo(corrected);
    expect(await t.db.row(sums)).toEqual({ charged: 811_220, balance: 311_220 });
  });

  it('meters stand at an account or a house, with their last reading', async () => {
    const text = (reading: string): string => `№ прибора;Услуга;л/с;Адрес;Показание;Дата показания;Поверка до
Г-1;ГВС;500600;;${reading};25.10.2026;01.03.2027
О-1;отопление;;ул. Ауэзова, д. 1;12;25.10.2026;
О-2;отопление;;;;;
`;
    const run = await bring('meters', text('105,5'));
    expect([counts(run), await reasons(run)]).toEqual([['done', 2, 0, 0, 1], ['4 placeMissing']]);
    expect(counts(await bring('meters', text('105,5')))).toEqual(['done', 0, 2, 0, 1]);
    const changed = await bring('meters', text('110'));
    expect(counts(changed)).toEqual(['done', 0, 1, 1, 1]);
    await undo(changed);
    expect(await t.db.row(`select reading_thousandths as reading from meter where number = 'Г-1'`)).toEqual({ reading: 105_500 });
    expect(await undo(run)).toMatchObject({ keptCount: 1 });
    expect(await t.db.rows(`select number from meter where ended_at is null`)).toEqual([{ number: 'Г-1' }]);
  });
});

describe('the contents of a file', () => {
  const DAYS = 30;
  const DAY_MS = 86_400_000;
  const there = async ({ sha256 }: ImportRun): Promise<boolean> => {
    const stream = await engine.files.open(sha256);
    stream?.destroy();
    return stream !== null;
  };

  it('go when their time is over; counts and undoing stay, and a file somebody else needs stays too', async () => {
    const office = (await t.db.row<{ code: string }>(`select code from office order by code limit 1`))?.code ?? '';
    const text = (house: number): string => `Адрес;ЦОП\nул. Забвения, д. ${house};${office}\nул. Забвения, д. ${house};нет такого\n`;
    const done = await bring('houses', text(1));
    const dry = await bring('houses', text(2), { dryRun: true });
    t.clock.advance((DAYS - 1) * DAY_MS);
    expect(await removeImportFiles(engine, DAYS)).toBe(0);
    const again = await bring('houses', text(1));
    t.clock.advance(2 * DAY_MS);
    expect(await removeImportFiles(engine, DAYS)).toBeGreaterThanOrEqual(2);
    expect([await there(done), await there(dry), await there(again)]).toEqual([true, false, true]);
    const gone = await importById(t.db, done.id);
    expect(gone).toMatchObject({ state: 'done', samples: [], newCount: 1, refusedCount: 1 });
    expect(gone?.fileRemovedAt).toBe(t.clock.now());
    expect(await importById(t.db, dry.id)).toMatchObject({ state: 'discarded', rowsTotal: 2 });
    expect(await reasons(done)).toEqual([]);
    expect(await t.db.rows(`select data from event where type = 'importFileRemoved' and entity_id = $1`, [done.id])).toEqual([{ data: { kind: 'houses' } }]);
    expect(await undo(done)).toMatchObject({ keptCount: 0 });
    t.clock.advance(DAYS * DAY_MS);
    await removeImportFiles(engine, DAYS);
    expect(await there(again)).toBe(false);
    expect(await removeImportFiles(engine, DAYS)).toBe(0);
  });

  it('are not kept where no import began', async () => {
    const before = await t.db.row(`select count(*)::int as n from import_run`);
    await expect(bring('houses', 'Адрес;ЦОП\n')).rejects.toThrow('fileWithoutRows');
    expect(await t.db.row(`select count(*)::int as n from import_run`)).toEqual(before);
    const sha256 = createHash('sha256').update('Адрес;ЦОП\n').digest('hex');
    expect(await engine.files.open(sha256)).toBeNull();
  });
});
