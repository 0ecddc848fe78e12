import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { validateMap } from '@ortalyk/domain';
import { describe, expect, it } from 'vitest';
import type { Pack } from './pack.js';
import { loadPack, packCodes } from './packs.js';

interface CatalogueIds { readonly norms: readonly string[]; readonly rules: readonly string[]; readonly questions: readonly string[] }

const catalogueIds = JSON.parse(readFileSync(resolve(import.meta.dirname, '../data/catalogue-ids.json'), 'utf8')) as Readonly<Record<string, CatalogueIds>>;

function packOf(code: string): Pack {
  const outcome = loadPack(code);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
}

const packs = packCodes.map((code) => [code, packOf(code)] as const);

describe.each(packs)('pack %s', (code, pack) => {
  it('holds every norm, rule and ambiguity of the catalogue', () => {
    expect(pack.norms.map((norm) => norm.id)).toEqual(catalogueIds[code]?.norms);
    expect(pack.rules.map((rule) => rule.id)).toEqual(catalogueIds[code]?.rules);
    expect(pack.openQuestions.map((question) => question.id)).toEqual(catalogueIds[code]?.questions);
  });

  it('lets nothing that came another way begin with a paper of the site', () => {
    const SITE = /site|reception|chat|web/i;
    const elsewhere = pack.subjects.filter(({ channels }) => channels !== undefined && !channels.some((channel) => SITE.test(channel)));
    const papers = elsewhere.map((subject) => {
      const map = pack.processMaps.find(({ id }) => id === subject.mapId);
      const first = map?.branches.find(({ id }) => id === subject.branchId)?.steps[0];
      return `${subject.code}: ${map?.steps.find(({ id }) => id === first)?.input ?? ''}`;
    });
    expect(papers.filter((paper) => /: web/.test(paper))).toEqual([]);
  });

  it('has maps the engine can run and leads every subject to a branch reachable through a visible channel', () => {
    for (const map of pack.processMaps) expect(validateMap(map), map.id).toEqual([]);
    const visible = new Set(pack.channels.filter((channel) => channel.hidden !== true).map((channel) => channel.code));
    for (const subject of pack.subjects) {
      expect(subject.channels?.some((channel) => visible.has(channel)) ?? true, subject.code).toBe(true);
      expect(subject.keywords.length, subject.code).toBeGreaterThan(0);
    }
  });

  it('gives each step a numbered output document, so that registering it can close the step', () => {
    const numbered = new Map(pack.documentKinds.map((kind) => [kind.code, kind.series]));
    const unnumbered = pack.processMaps.filter((map) => map.mode === 'linear').flatMap((map) => map.steps.filter((step) => numbered.get(step.output) === undefined).map((step) => step.id));
    expect(unnumbered).toEqual([]);
  });

  it('has a position for every preset the desk needs and a unit for every step', () => {
    const presets = new Set(pack.positions.map((position) => position.preset));
    for (const preset of ['operator', 'registryClerk', 'specialist', 'supervisor', 'auditor', 'administrator'] as const) expect(presets.has(preset), preset).toBe(true);
    const staffed = new Set(pack.positions.map((position) => position.unit));
    const stepUnits = new Set(pack.processMaps.flatMap((map) => map.steps.map((step) => step.unit)));
    expect([...stepUnits].filter((unit) => !staffed.has(unit))).toEqual([]);
  });

  it('calls every process of its norms in the languages of the standard', () => {
    const labels = new Map(pack.processes?.map(({ name, label }) => [name, label]));
    for (const norm of pack.norms) {
      const label = labels.get(norm.subject.process);
      expect(label?.ru ?? '', norm.id).toMatch(/[а-яё]/i);
      expect(label?.en ?? '', norm.id).toMatch(/[a-z]/i);
      if (pack.standard.languages.includes('kk')) expect(label?.kk ?? '', norm.id).toMatch(/\p{L}/u);
    }
  });

  it('labels every norm in the languages of the standard', () => {
    const kazakh = pack.standard.languages.includes('kk');
    for (const norm of pack.norms) {
      expect(norm.label.ru, norm.id).toMatch(/[а-яё]/i);
      if (kazakh) expect(norm.label.kk ?? '', norm.id).toMatch(/\p{L}/u);
    }
  });
});

describe('counts of the catalogue', () => {
  it('304 norms, 79 rules, 70 open questions, 133 offices of АтомЭнергоСбыт', () => {
    const sum = (count: (pack: Pack) => number): number => packs.reduce((total, [, pack]) => total + count(pack), 0);
    expect(sum((pack) => pack.norms.length)).toBe(304);
    expect(sum((pack) => pack.rules.length)).toBe(79);
    expect(sum((pack) => pack.openQuestions.length)).toBe(70);
    expect(packOf('atomenergosbyt').offices).toHaveLength(133);
  });

  it('shows the anomalies of the office list instead of mending them', () => {
    const torzhok = packOf('atomenergosbyt').offices.find((office) => office.code === 'tver-42');
    expect(torzhok?.address).toContain('Торопец');
    expect(torzhok?.sourceAnomaly?.ru).toContain('Торжок');
  });

  it('keeps the legal cap of АлТС informative until somebody confirms it (T21)', () => {
    expect(packOf('alts').legalCaps).toMatchObject([{ normTerm: { amount: 15, unit: 'workingDays' }, force: 'informative' }]);
  });
});

const shared = resolve(import.meta.dirname, '../../..', process.env['ORTALYK_SHARED'] ?? '../shared');
const catalogue = resolve(shared, 'standards');

interface CatalogueNorm {
  readonly id: string; readonly clause: string; readonly lines: number[]; readonly day_kind: string; readonly trigger: string | null; readonly result: string | null; readonly role: string | null;
  readonly value: { readonly min: number | null; readonly max: number | null; readonly as_printed: string };
}

const DAY_KINDS: Readonly<Record<string, string>> = { working: 'working', calendar: 'calendar', ambiguous: 'unspecified', clock: 'clock', not_a_duration: 'notADuration' };

describe.each(packs)('pack %s against the catalogue', (code, pack) => {
  const present = existsSync(catalogue);
  it(present ? 'loses no number, unit kind, line, trigger, result or role of it' : 'skipped: no data (the committed id list is checked above)', () => {
    if (!present) return;
    const source = JSON.parse(readFileSync(resolve(catalogue, `${code}.json`), 'utf8')) as { readonly norms: readonly CatalogueNorm[] };
    const facts = source.norms.map((norm) => [norm.id, norm.value.min, norm.value.max, norm.value.as_printed, DAY_KINDS[norm.day_kind], norm.lines, norm.trigger, norm.result, norm.role]);
    expect(pack.norms.map((norm) => [norm.id, norm.min, norm.max, norm.asPrinted, norm.dayKind, norm.lines, norm.trigger, norm.result, norm.role])).toEqual(facts);
  });
});
