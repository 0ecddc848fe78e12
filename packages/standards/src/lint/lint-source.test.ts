import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPack } from '../packs.js';
import { lintSource } from './lint-source.js';

const folder = mkdtempSync(join(tmpdir(), 'packs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('lint of a source', () => {
  it('lints a pack by its code and counts the errors', () => {
    const report = lintSource('tyvaenergosbyt', () => '2026-11-21');
    expect(report.pack?.standard.code).toBe('tyvaenergosbyt');
    expect(report.errors).toBe(2);
  });

  it('lints a pack in one file', () => {
    const outcome = loadPack('oek');
    const report = lintSource(fileWith('oek.json', JSON.stringify(outcome.ok ? outcome.value : null)), () => '2026-11-21');
    expect(report.findings.map((finding) => finding.rule)).toContain('uneven-extension');
  });

  it('turns refusals into errors with the nearest valid choice as the reading', () => {
    const outcome = loadPack('oek');
    const text = JSON.stringify(outcome.ok ? outcome.value : null).replace('"mapId":"letter"', '"mapId":"leter"');
    const report = lintSource(fileWith('broken.json', text), () => '2026-11-21');
    expect(report.pack).toBeNull();
    expect(report.findings.map((finding) => [finding.rule, finding.severity, finding.reading.en])).toContainEqual(['pack.unknownMap', 'error', 'letter']);
  });

  it('names the clause of the norm at fault where there is one, and the path apart', () => {
    const outcome = loadPack('oek');
    const content = structuredClone(outcome.ok ? outcome.value : null) as unknown as { norms: Record<string, unknown>[]; subjects: Record<string, unknown>[] };
    Object.assign(content.norms[0] ?? {}, { unit: 'hour' });
    const unit = lintSource(fileWith('unit.json', JSON.stringify(content)), () => '2026-11-21').findings[0];
    expect([unit?.rule, unit?.path, unit?.clauses, unit?.reading.en]).toEqual(['pack.unknownTermUnit', 'norms.0.unit', ['2.1.2 Организация приема Клиентов'], 'hours']);
    Object.assign(content.norms[0] ?? {}, { unit: 'hours' });
    Object.assign(content.subjects[0] ?? {}, { mapId: 'leter' });
    const map = lintSource(fileWith('map.json', JSON.stringify(content)), () => '2026-11-21').findings.find(({ rule }) => rule === 'pack.unknownMap');
    expect([map?.path, map?.clauses]).toEqual(['subjects.0.mapId', []]);
  });

  it('tells of a cycle where the map should end', () => {
    const outcome = loadPack('oek');
    const content = structuredClone(outcome.ok ? outcome.value : null) as unknown as { processMaps: { steps: { id: string; next: string | null }[] }[] };
    const steps = content.processMaps.find((map) => map.steps.length > 1)?.steps ?? [];
    Object.assign(steps.at(-1) ?? {}, { next: steps[0]?.id });
    const cycle = lintSource(fileWith('cycle.json', JSON.stringify(content)), () => '2026-11-21').findings.find(({ rule }) => rule === 'pack.cycle');
    expect(cycle?.reading.en).toBe('null: the step is the last');
  });

  it('reads a file with a byte-order mark, and refuses a part that is no object', () => {
    const outcome = loadPack('oek');
    expect(lintSource(fileWith('bom.json', `\uFEFF${JSON.stringify(outcome.ok ? outcome.value : null)}`), () => '2026-11-21').pack?.standard.code).toBe('oek');
    mkdirSync(join(folder, 'parts'));
    fileWith('parts/norms.json', 'null');
    expect(lintSource(join(folder, 'parts'), () => '2026-11-21').findings.map(({ rule }) => rule)).toEqual(['pack.shape']);
    mkdirSync(join(folder, 'empty'));
    expect(lintSource(join(folder, 'empty'), () => '2026-11-21').findings.map(({ rule }) => rule)).toEqual(['pack.emptyFolder']);
  });

  it('says in words what is not JSON, not there, or not a code', () => {
    expect(lintSource(fileWith('text.json', 'not json'), () => '2026-11-21').findings[0]?.rule).toBe('pack.notJson');
    expect(lintSource(join(folder, 'absent.json'), () => '2026-11-21').findings[0]?.rule).toBe('pack.notFound');
    expect(lintSource('tyvaenergosbit', () => '2026-11-21').findings[0]?.reading.en).toBe('tyvaenergosbyt');
  });
});
