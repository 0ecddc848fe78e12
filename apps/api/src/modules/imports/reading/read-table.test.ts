import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileStore, openFiles } from '../../../platform/files.js';
import { BrokenFile } from './broken-file.js';
import { readHead, tableRows } from './read-table.js';

let folder: string;
let files: FileStore;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ortalyk-read-'));
  files = await openFiles(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const TEXT = 'Лицевой счёт;ФИО\n100200;Әбенов Ерлан\n100201;"Рога; ""копыта"""\n';

/** Windows-1251 of Russian letters and ASCII, as spreadsheets of the country save. */
function cp1251(text: string): Buffer {
  return Buffer.from(Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 128 ? code : letter === 'ё' ? 0xb8 : code - 0x410 + 0xc0;
  }));
}

async function read(bytes: Buffer): Promise<{ readonly how: object; readonly rows: readonly (readonly string[])[] }> {
  const { sha256 } = await files.put(bytes);
  const { how } = await readHead(files, sha256);
  const rows: (readonly string[])[] = [];
  for await (const { cells } of tableRows(files, sha256, how)) rows.push(cells);
  return { how, rows };
}

async function faultOf(bytes: Buffer): Promise<unknown> {
  return read(bytes).then(() => null, (error: unknown) => (error instanceof BrokenFile ? { code: error.code, value: error.value } : error));
}

describe('files of other systems', () => {
  it('are read in UTF-8 with and without a mark, and in UTF-16 of both orders', async () => {
    const rows = [['Лицевой счёт', 'ФИО'], ['100200', 'Әбенов Ерлан'], ['100201', 'Рога; "копыта"']];
    const wide = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
    for (const bytes of [Buffer.from(TEXT), Buffer.from(`\ufeff${TEXT}`), wide, wide.subarray(2), Buffer.from(wide).swap16(), Buffer.from(wide.subarray(2)).swap16()]) {
      expect((await read(bytes)).rows).toEqual(rows);
    }
  });

  it('are read in cp1251, also where the first Russian letter comes late', async () => {
    const late = `number;name\n${'1;a\n'.repeat(60_000)}2;Щёлково\n`;
    expect(await read(cp1251('счёт;имя\n1;Щёлково\n'))).toMatchObject({ how: { encoding: 'windows-1251' }, rows: [['счёт', 'имя'], ['1', 'Щёлково']] });
    expect((await read(cp1251(late))).rows.at(-1)).toEqual(['2', 'Щёлково']);
  });

  it('are divided by ; , or tab, whatever stands inside the quotes', async () => {
    for (const delimiter of [';', ',', '\t']) {
      const text = ['a', 'b', 'c'].join(delimiter) + `\n1${delimiter}"x;,\ty"${delimiter}3\n`;
      expect(await read(Buffer.from(text))).toMatchObject({ how: { delimiter }, rows: [['a', 'b', 'c'], ['1', 'x;,\ty', '3']] });
    }
  });

  it('are refused with the row where a quote is not closed, stands inside a text, or UTF-8 breaks', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `${index};имя ${index}`);
    expect(await faultOf(Buffer.from(`n;имя\n${many.join('\n')}\n1;"не закрыта\n${many.join('\n')}`))).toEqual({ code: 'brokenQuote', value: '20002' });
    expect(await faultOf(Buffer.from(`n;имя\n1;ок\n2;ТОО "Рога\n`))).toEqual({ code: 'brokenQuote', value: '3' });
    expect(await faultOf(Buffer.concat([Buffer.from('n;имя\n1;Абай\n2;'), Buffer.from([0xd0]), Buffer.from('x\n')]))).toEqual({ code: 'brokenEncoding', value: '3' });
    expect(await faultOf(Buffer.from('только;заголовок\n'))).toEqual({ code: 'fileWithoutRows', value: null });
    expect(await faultOf(Buffer.alloc(0))).toEqual({ code: 'fileWithoutRows', value: null });
  });

  it('are read from workbooks: whole numbers, dates and texts as people write them', async () => {
    const book = await writeXlsx({ sheets: [{ name: 'Лист1', rows: [['Счёт', 'Дата', 'Площадь'], [1_000_200, new Date('2015-03-12T00:00:00Z'), 58.4], [null, null, null], ['0412', null, 12]] }] });
    expect((await read(Buffer.from(book))).rows).toEqual([['Счёт', 'Дата', 'Площадь'], ['1000200', '2015-03-12', '58.4'], ['0412', '', '12']]);
    expect(await faultOf(Buffer.concat([Buffer.from(book).subarray(0, 200), Buffer.alloc(50)]))).toMatchObject({ code: 'brokenWorkbook' });
  });
});
