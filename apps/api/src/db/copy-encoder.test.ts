import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { type CopyColumn, encodeCopyRows } from './copy-encoder.js';
import { copyBatch } from './copy-loader.js';
import { valueParsers } from './pg-types.js';

const COLUMNS = [
  { column: 'a', key: 'a', type: 'uuid' }, { column: 'b', key: 'b', type: 'text' }, { column: 'c', key: 'c', type: 'int4' }, { column: 'd', key: 'd', type: 'int8' },
  { column: 'e', key: 'e', type: 'float8' }, { column: 'f', key: 'f', type: 'bool' }, { column: 'g', key: 'g', type: 'timestamptz' }, { column: 'h', key: 'h', type: 'date' },
  { column: 'i', key: 'i', type: 'jsonb' },
] as const satisfies readonly CopyColumn[];

const ROW = {
  a: '01a200d1-f400-7398-ab06-5087545dbfff', b: 'Әуезов «12»\ta\\b\n', c: -7, d: -9_007_199_254_740_991, e: 43.25, f: true, g: Date.parse('2026-11-20T06:30:05.007Z'), h: '2026-11-20',
  i: { text: 'ключ\t"', list: [1, null] },
};

async function roundTrip(rows: readonly object[], size?: number): Promise<readonly object[]> {
  const client = new pg.Client({ ...inject('server'), types: valueParsers(), options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    await client.query(`create temporary table copied (a uuid, b text, c int, d bigint, e double precision, f boolean, g timestamptz, h date, i jsonb)`);
    await copyBatch(client, { table: 'copied', columns: COLUMNS, bytes: encodeCopyRows(COLUMNS, rows, size), frozen: false });
    return (await client.query<object>('select * from copied')).rows;
  } finally {
    await client.end();
  }
}

describe('the binary format of COPY', () => {
  it('brings every type to PostgreSQL as it was', async () => {
    const other = { ...ROW, a: 'FFFFFFFF-ffff-4fff-bfff-ffffffffffff', b: '', c: 2_147_483_647, d: 4_294_967_296, f: false, g: Date.parse('1969-12-31T23:59:59.999Z'), h: '1986-02-28', i: [] };
    expect(await roundTrip([ROW, other])).toEqual([ROW, { ...other, a: other.a.toLowerCase() }]);
  });

  it('writes what is absent as null, and drops the character no text column can hold', async () => {
    const nothing = Object.fromEntries(COLUMNS.map(({ key }) => [key, null]));
    expect(await roundTrip([{}, { ...nothing, b: 'a\0b', i: undefined }])).toEqual([nothing, { ...nothing, b: 'ab' }]);
  });

  it('grows as far as the rows need, whatever was expected', async () => {
    const long = 'Қ'.repeat(5000);
    const rows = Array.from({ length: 300 }, (_, index) => ({ ...ROW, c: index, b: index % 2 === 0 ? long : `${'x'.repeat(47)}ы` }));
    expect(await roundTrip(rows, 32)).toEqual(rows);
  });
});
