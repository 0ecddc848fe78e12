import type { Norm } from '@ortalyk/domain';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../pack.js';
import { loadPack, packCodes } from '../packs.js';
import type { LintFinding } from './finding.js';
import { lintPack } from './lint-pack.js';

const TODAY = '2026-11-21';

/** A pack without the hints people wrote into it: the linter must see the defects in the numbers themselves. */
function bare(code: string): Pack {
  const outcome = loadPack(code);
  if (!outcome.ok) throw new Error(code);
  return { ...outcome.value, openQuestions: [], norms: outcome.value.norms.map((norm) => ({ ...norm, status: 'norm', reading: null, force: 'inForce' as const })) };
}

const found = new Map(packCodes.map((code) => [code, lintPack({ pack: bare(code), today: TODAY })]));

function has(code: string, rule: string, normIds: readonly string[]): boolean {
  return (found.get(code) ?? []).some((finding) => finding.rule === rule && normIds.every((id) => finding.normIds.includes(id) || finding.clauses.includes(id)));
}

describe('finds the defects of the five standards that follow from numbers', () => {
  it.each([
    ['alts.a1: bare days', 'alts', 'ambiguous-day', ['alts.p2.s1', 'alts.p5.s4']],
    ['alts.a2: no unit', 'alts', 'unit-missing', ['alts.p1.s4']],
    ['alts.a2: unit of the merged cell', 'alts', 'unit-missing', ['alts.p1.s3b']],
    ['alts.a3: blank cells of the refusal branch', 'alts', 'unit-missing', ['alts.p2.s2b']],
    ['alts.a5: one register, two roles', 'alts', 'conflicting-roles', ['alts.p4.s3', 'alts.p25.r1']],
    ['alts.a6: no term before the visit', 'alts', 'waiting-without-deadline', ['Приложение №4, строка 1']],
    ['alts.a8: minutes among days', 'alts', 'minutes-among-days', ['alts.p3.s4']],
    ['alts.a9: numbering from 4', 'alts', 'clause-numbering', ['п.23']],
    ['alts.a19: review overdue', 'alts', 'review-overdue', ['раздел 3, п.32']],
    ['alts.a19: law without force', 'alts', 'cited-law-lost-force', ['п.7']],
    ['alts.a20: channels without terms', 'alts', 'channel-without-term', ['Редакция №1']],
    ['alts.a22: ranges without a decision', 'alts', 'range-undecided', ['alts.p2.s1.2', 'alts.p3.s3.2']],
    ['alts.a22: chain past 15 working days', 'alts', 'chain-past-cap', ['alts.p3.s2', 'alts.p3.s2.2']],
    ['alts.a22: no chain total', 'alts', 'range-without-total', ['alts.p3.s3']],
    ['ast.a2: the 30th of February', 'astanaenergosbyt', 'day-missing-in-february', ['ast.window.month']],
    ['tyva.a1: 41 days into 21', 'tyvaenergosbyt', 'parts-past-total', ['tyva.mail.total', 'tyva.mail.sp.ext']],
    ['tyva.a2: average or limit', 'tyvaenergosbyt', 'average-or-limit', ['tyva.phone.wait']],
    ['tyva.a3: 80 minutes into 60', 'tyvaenergosbyt', 'parts-past-total', ['tyva.q.total', 'tyva.q.oper.recv']],
    ['tyva.a4: post has 10, 14 and 21 days', 'tyvaenergosbyt', 'differing-terms', ['tyva.fb.post', 'tyva.mail.op.review']],
    ['tyva.a7: no repeat intervals', 'tyvaenergosbyt', 'repeat-intervals-missing', ['гл.3 разд.1 §1 «Энергоснабжение», строка 6.1']],
    ['tyva.a8: number 7 is lost', 'tyvaenergosbyt', 'clause-numbering', ['гл.2 разд.3 §4']],
    ['tyva.a10: two rows of 5 days', 'tyvaenergosbyt', 'parallel-terms', ['tyva.c.notify', 'tyva.c.sign']],
    ['tyva.a12: metres for an area', 'tyvaenergosbyt', 'unit-missing', ['tyva.room.wc.staff']],
    ['oek.a2: extension for one channel', 'oek', 'uneven-extension', ['oek.mail.review', 'oek.web.review']],
    ['oek.a3: bare beside working days', 'oek', 'mixed-day-kinds', ['oek.c.k.draft', 'oek.c.k.protocol']],
    ['oek.a4: 40 minutes into 30', 'oek', 'parts-past-total', ['oek.q.total']],
    ['oek.a5: shares and dates unpaired', 'oek', 'unpaired-shares', ['oek.c.bill.adv1', 'oek.c.bill.adv2.date']],
    ['oek.a6: three frequencies', 'oek', 'several-frequencies', ['oek.c.check.readings', 'oek.c.check.outside']],
    ['oek.a7: the bill day of a former law', 'oek', 'cited-law-lost-force', ['раздел 3, 3.5.3']],
    ['atom.a1: 30 and 100 seconds', 'atomenergosbyt', 'differing-terms', ['atom.ivr.wait', 'atom.phone.wait']],
    ['atom.a2: 3 days and 3 working days', 'atomenergosbyt', 'mixed-day-kinds', ['atom.email.review', 'atom.web.complaint']],
    ['atom.a3: from 10 to 14 days', 'atomenergosbyt', 'range-undecided', ['atom.fb.post']],
    ['atom.a4: a survey in the answer cell', 'atomenergosbyt', 'survey-in-answer-cell', ['atom.survey.email']],
    ['atom.a5: one channel, two windows', 'atomenergosbyt', 'window-conditions', ['atom.auto.sms.window', 'atom.s.9.1']],
    ['atom.a6: 14 days inside 10 working days', 'atomenergosbyt', 'step-as-long-as-whole', ['atom.s.1.5', 'atom.s.1.6fl']],
    ['atom.a7: no term', 'atomenergosbyt', 'unit-missing', ['atom.s.5.2']],
    ['atom.a8: skipped and repeated numbers', 'atomenergosbyt', 'clause-numbering', ['гл.5 разд.1 п.6']],
    ['atom.a9: no hours on a day off', 'atomenergosbyt', 'offices-below-norm', ['atom.weekend']],
    ['atom.a10: one address in two towns', 'atomenergosbyt', 'offices-share-address', ['tver-42', 'tver-35']],
    ['atom.a11: repeats without an end', 'atomenergosbyt', 'repeat-without-stop', ['atom.auto.sms.rep']],
    ['atom.a13: 1 or 2 chairs', 'atomenergosbyt', 'bound-with-two-values', ['atom.room.chairs']],
  ])('%s', (_name, code, rule, norms) => {
    expect(has(code, rule, norms)).toBe(true);
  });

  it('does not take alternatives for a chain: consultation and cash desk fit into 30 minutes', () => {
    expect((found.get('atomenergosbyt') ?? []).filter((finding) => finding.rule === 'parts-past-total')).toEqual([]);
  });

  it('gives every finding clauses, a message and a reading in three languages', () => {
    for (const finding of [...found.values()].flat()) {
      expect(finding.clauses.length, finding.rule).toBeGreaterThan(0);
      for (const text of [finding.message, finding.reading]) expect([text.ru, text.kk, text.en].every((part) => part !== undefined && part.length > 5), finding.rule).toBe(true);
    }
  });

  it('points to the open question of the pack about the same norms', () => {
    const outcome = loadPack('tyvaenergosbyt');
    const findings = outcome.ok ? lintPack({ pack: outcome.value, today: TODAY }) : [];
    expect(findings.find((finding) => finding.normIds.includes('tyva.q.total'))?.questionIds).toEqual(['tyva.a3']);
  });
});

describe('general rules react to numbers', () => {
  function rulesAfter(code: string, change: (norms: Norm[]) => Norm[]): readonly LintFinding[] {
    const pack = bare(code);
    return lintPack({ pack: { ...pack, norms: change([...pack.norms]) }, today: TODAY });
  }

  const replace = (id: string, part: Partial<Norm>) => (norms: Norm[]): Norm[] => norms.map((norm) => (norm.id === id ? { ...norm, ...part } : norm));

  it('parts-past-total is silent once the total is large enough and speaks once it is not', () => {
    const totals = (findings: readonly LintFinding[]) => findings.filter((finding) => finding.rule === 'parts-past-total' && finding.normIds.includes('oek.q.total'));
    expect(totals(rulesAfter('oek', replace('oek.q.total', { max: 40 })))).toEqual([]);
    expect(totals(rulesAfter('oek', replace('oek.q.total', { max: 39 })))).toHaveLength(1);
  });

  it('parts-past-total counts a mixed table in one scale', () => {
    const findings = rulesAfter('atomenergosbyt', replace('atom.q.cons.recv', { max: 1, unit: 'hours' }));
    expect(findings.some((finding) => finding.rule === 'parts-past-total' && finding.normIds.includes('atom.q.total'))).toBe(true);
  });

  it('step-as-long-as-whole disappears when the internal step is shorter', () => {
    expect(rulesAfter('atomenergosbyt', replace('atom.s.1.5', { max: 7 })).some((finding) => finding.rule === 'step-as-long-as-whole')).toBe(false);
  });

  it('frequency-impossible: «not oftener» longer than «not rarer»', () => {
    const findings = rulesAfter('tyvaenergosbyt', replace('tyva.survey.max.portal', { min: 18 }));
    expect(findings.filter((finding) => finding.rule === 'frequency-impossible').map((finding) => finding.normIds)).toEqual([['tyva.survey.max.portal', 'tyva.survey.min.portal']]);
  });

  it('chain-past-cap is an error once the cap binds', () => {
    const pack = bare('alts');
    const binding = { ...pack, legalCaps: pack.legalCaps.map((cap) => ({ ...cap, force: 'inForce' as const })) };
    expect(lintPack({ pack: binding, today: TODAY }).filter((finding) => finding.rule === 'chain-past-cap').every((finding) => finding.severity === 'error')).toBe(true);
  });

  it('review-overdue and laws depend on the day', () => {
    const rules = new Set(lintPack({ pack: bare('alts'), today: '2020-01-01' }).map((finding) => finding.rule));
    expect(rules.has('review-overdue')).toBe(false);
    expect(rules.has('cited-law-lost-force')).toBe(false);
  });

  it('process-without-deadline speaks when the terms of a map are taken away', () => {
    const pack = bare('oek');
    const findings = lintPack({ pack: { ...pack, processMaps: pack.processMaps.map((map) => (map.id === 'web' ? { ...map, steps: map.steps.map((step) => ({ ...step, normId: null })) } : map)) }, today: TODAY });
    expect(findings.some((finding) => finding.rule === 'process-without-deadline' && finding.clauses.includes('2.2.3, таблица (предельное значение)'))).toBe(true);
  });
});
