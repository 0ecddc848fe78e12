import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isTermUnit } from '@ortalyk/domain';
import { describe, expect, it } from 'vitest';
import { coverageCounts, coverageRows } from './coverage.js';
import type { Pack } from './pack.js';
import { loadPack, packCodes } from './packs.js';

const catalogue = JSON.parse(readFileSync(resolve(import.meta.dirname, '../data/catalogue-ids.json'), 'utf8')) as Readonly<Record<string, { readonly norms: readonly string[] }>>;

function packOf(code: string): Pack {
  const outcome = loadPack(code);
  if (!outcome.ok) throw new Error(code);
  return outcome.value;
}

const useOf = (pack: Pack, id: string): string | undefined => coverageRows(pack).find((row) => row.id === id)?.use;

/** Words of a reason once codes, feature numbers and marks are taken away. */
const wordsOf = (where: string): readonly string[] => where.replaceAll(/F\d+|\bT\d+/g, '').match(/[а-яё]{2,}/giu) ?? [];

describe.each(packCodes.map((code) => [code, packOf(code)] as const))('coverage of %s', (code, pack) => {
  const rows = coverageRows(pack);

  it('has one row for each norm of the catalogue', () => {
    expect(rows.map((row) => row.id)).toEqual(catalogue[code]?.norms);
    expect(Object.values(coverageCounts(rows)).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
  });

  it('says of every information why it is no more, in words and not by a number alone', () => {
    expect(rows.filter((row) => row.use === 'information' && wordsOf(row.where).length < 3).map((row) => `${row.id}: ${row.where}`)).toEqual([]);
  });

  it('is what the pack says of itself: a norm marked as a clock is used as one', () => {
    const declared = pack.norms.map(({ id, use, where }) => `${id}: ${use}, ${where}`);
    expect(rows.map(({ id, use, where }) => `${id}: ${use}, ${where}`)).toEqual(declared);
  });

  it('calls a clock only what a map, a cap or a contract can start', () => {
    for (const row of rows.filter(({ use }) => use === 'clocked')) {
      const norm = pack.norms.find(({ id }) => id === row.id);
      expect(norm !== undefined && (isTermUnit(norm.unit) || norm.unit === 'dayOfMonth' || norm.before !== undefined), row.id).toBe(true);
      expect(row.where, row.id).toMatch(/^map |^contracts: /);
    }
  });

  it('leaves no norm silently unused: a norm taken out of its map becomes information', () => {
    const clocked = rows.filter(({ use }) => use === 'clocked').map(({ id }) => id);
    const idle: Pack = { ...pack, processMaps: [], chainCaps: [], norms: pack.norms.map(({ before: _before, ...norm }) => norm) };
    for (const id of clocked) expect(useOf(idle, id), id).not.toBe('clocked');
  });
});

describe('what a norm is used as is found in the pack', () => {
  it('a map no appeal starts runs no clock', () => {
    const alts = packOf('alts');
    expect(useOf(alts, 'alts.p3.s2')).toBe('clocked');
    expect(useOf({ ...alts, subjects: alts.subjects.filter(({ mapId }) => mapId !== 'p3') }, 'alts.p3.s2')).toBe('information');
  });

  it('a cap is a clock only while the pack has it (T17)', () => {
    const tyva = packOf('tyvaenergosbyt');
    expect(useOf(tyva, 'tyva.mail.total')).toBe('clocked');
    expect(useOf({ ...tyva, chainCaps: [] }, 'tyva.mail.total')).toBe('information');
  });

  it('hours are a rule only while the calendar keeps them (T9)', () => {
    const astana = packOf('astanaenergosbyt');
    expect(useOf(astana, 'ast.window.day')).toBe('rule');
    expect(useOf({ ...astana, defaultHours: { ...astana.defaultHours, mon: [['10:00', '18:00']] } }, 'ast.window.day')).toBe('information');
  });

  it('a term of review is a rule only while the linter judges by it', () => {
    const alts = packOf('alts');
    const unjudged = { ...alts, standard: { ...alts.standard, reviewYears: null }, norms: alts.norms.map((norm) => (norm.id === 'alts.p32' ? { ...norm, use: 'information' as const } : norm)) };
    expect([useOf(alts, 'alts.p32'), useOf(unjudged, 'alts.p32')]).toEqual(['rule', 'information']);
  });
});
