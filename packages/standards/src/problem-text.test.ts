import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describePackProblem } from './problem-text.js';

describe('refusals in words', () => {
  it('names file, path, reason, value and the nearest valid choice', () => {
    const problem = { code: 'pack.unknownNorm', path: 'processMaps.0.steps.0.normId', params: { file: 'alts.json', value: 'alts.p2.s11', nearest: 'alts.p2.s1' } };
    expect(describePackProblem(problem, 'ru')).toBe('alts.json · processMaps.0.steps.0.normId: нет такой нормы: «alts.p2.s11» (ближайшее верное: alts.p2.s1)');
    expect(describePackProblem(problem, 'kk')).toContain('мұндай норма жоқ');
  });

  it('has a text for every code the parser and the calendars can give', () => {
    const folders = [import.meta.dirname, resolve(import.meta.dirname, 'checks')];
    const sources = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'problem-text.ts').map((name) => readFileSync(resolve(folder, name), 'utf8')));
    const codes = new Set(sources.flatMap((source) => [...source.matchAll(/'((?:pack|calendar)\.[a-zA-Z]+)'/g)].map((match) => match[1] ?? '')));
    const silent = [...codes].filter((code) => describePackProblem({ code, path: '' }, 'en').includes(code));
    expect(codes.size).toBeGreaterThan(25);
    expect(silent).toEqual([]);
  });
});
