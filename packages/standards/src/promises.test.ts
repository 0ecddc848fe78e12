import { resolveTerm, type ResolvedTerm } from '@ortalyk/domain';
import { describe, expect, it } from 'vitest';
import type { Pack } from './pack.js';
import { loadPack } from './packs.js';

function packOf(code: string): Pack {
  const outcome = loadPack(code);
  if (!outcome.ok) throw new Error(code);
  return outcome.value;
}

function termOf(pack: Pack, normId: string | null): ResolvedTerm | null {
  const norm = pack.norms.find((candidate) => candidate.id === normId);
  const resolved = norm ? resolveTerm(norm, pack.standard.dayDefault) : null;
  return resolved?.ok ? resolved.value : null;
}

/** Limits and targets of a branch as the engine resolves them: [lesser, greater, units]. */
function chainOf(code: string, mapId: string, branchId: string) {
  const pack = packOf(code);
  const map = pack.processMaps.find((candidate) => candidate.id === mapId);
  const branch = map?.branches.find((candidate) => candidate.id === branchId);
  const terms = (branch?.steps ?? []).flatMap((id) => termOf(pack, map?.steps.find((step) => step.id === id)?.normId ?? null) ?? []);
  return {
    lesser: terms.reduce((sum, term) => sum + (term.target ?? term.limit), 0), greater: terms.reduce((sum, term) => sum + term.limit, 0), units: [...new Set(terms.map((term) => term.unit))],
    total: termOf(pack, branch?.totalNormId ?? null),
  };
}

describe('T21: chains of the АлТС maps add up to the totals derived in the catalogue', () => {
  it.each([
    { chain: 'p2, area: 5–19', mapId: 'p2', branchId: 'area', lesser: 5, greater: 19 },
    { chain: 'p2d, debt division: 2–17', mapId: 'p2d', branchId: 'grant', lesser: 2, greater: 17 },
    { chain: 'p2d, refusal: 1–15', mapId: 'p2d', branchId: 'refuse', lesser: 1, greater: 15 },
    { chain: 'p3, heat: 8–24', mapId: 'p3', branchId: 'heat', lesser: 8, greater: 24 },
    { chain: 'p3, readings: 3–22', mapId: 'p3', branchId: 'readings', lesser: 3, greater: 22 },
    { chain: 'p3, desk: 1', mapId: 'p3', branchId: 'desk', lesser: 1, greater: 1 },
    { chain: 'p5, survey: 6–10', mapId: 'p5', branchId: 'survey', lesser: 6, greater: 10 },
    { chain: 'p5, no survey: 3–5', mapId: 'p5', branchId: 'noSurvey', lesser: 3, greater: 5 },
  ])('$chain working days', ({ mapId, branchId, lesser, greater }) => {
    expect(chainOf('alts', mapId, branchId)).toMatchObject({ lesser, greater, units: ['workingDays'], total: null });
  });
});

describe('promises of the other standards', () => {
  it('Тыва, letter: 1 working and 10 calendar days under a cap of 21', () => {
    expect(chainOf('tyvaenergosbyt', 'letter', 'operator')).toMatchObject({ greater: 11, units: ['workingDays', 'calendarDays'], total: null });
    expect(packOf('tyvaenergosbyt').chainCaps).toMatchObject([{ normId: 'tyva.mail.total', mapId: 'letter' }]);
  });

  it('ОЭК, letter: 1 working and 20 calendar days, extended by 20 with an interim answer only', () => {
    expect(chainOf('oek', 'letter', 'letter')).toMatchObject({ greater: 21, units: ['workingDays', 'calendarDays'] });
    expect(packOf('oek').norms.find((norm) => norm.id === 'oek.mail.review')?.extension).toMatchObject({ amount: 20, unit: 'calendarDays', requiresInterimAnswer: true, times: 1 });
    expect(packOf('oek').norms.find((norm) => norm.id === 'oek.web.review')?.extension).toBeNull();
  });

  it('АтомЭнергоСбыт, letter: 14 calendar days from receipt whatever the steps', () => {
    expect(chainOf('atomenergosbyt', 'letter', 'direct').total).toMatchObject({ unit: 'calendarDays', limit: 14, countsFrom: 'received' });
    expect(chainOf('atomenergosbyt', 'contract', 'missing').units).toEqual(['sameDay']);
  });

  it('resolves every clocked norm of every pack to a term', () => {
    for (const code of ['alts', 'tyvaenergosbyt', 'oek', 'atomenergosbyt']) {
      const pack = packOf(code);
      // A notice whose number is the contract's own has no term in the pack (T12).
      const own = (candidate: Pack['norms'][number]): boolean => candidate.before !== undefined && candidate.unit === 'byLaw';
      for (const norm of pack.norms.filter((candidate) => (candidate.use === 'clocked' || candidate.use === 'handling') && !own(candidate))) expect(termOf(pack, norm.id), norm.id).not.toBeNull();
    }
  });
});
