import type { Norm } from '@ortalyk/domain';
import { describe, expect, it } from 'vitest';
import type { Clause, Pack } from '../pack.js';
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
    { defect: 'alts.a1: bare days', code: 'alts', rule: 'ambiguous-day', norms: ['alts.p2.s1', 'alts.p5.s4'] },
    { defect: 'alts.a2: no unit', code: 'alts', rule: 'unit-missing', norms: ['alts.p1.s4'] },
    { defect: 'alts.a2: unit of the merged cell', code: 'alts', rule: 'unit-missing', norms: ['alts.p1.s3b'] },
    { defect: 'alts.a3: blank cells of the refusal branch', code: 'alts', rule: 'unit-missing', norms: ['alts.p2.s2b'] },
    { defect: 'alts.a4: payment control at two positions', code: 'alts', rule: 'conflicting-roles', norms: ['п.15 пп.8', 'Приложение №1, строка 6'] },
    { defect: 'alts.a5: the visit at two positions', code: 'alts', rule: 'conflicting-roles', norms: ['п.21 пп.3-4', 'Приложение №4, строка 2'] },
    { defect: 'alts.a5: one register, two roles', code: 'alts', rule: 'conflicting-roles', norms: ['alts.p4.s3', 'alts.p25.r1'] },
    { defect: 'alts.a6: no term before the visit', code: 'alts', rule: 'waiting-without-deadline', norms: ['Приложение №4, строка 1'] },
    { defect: 'alts.a7: three kinds against four', code: 'alts', rule: 'lists-differ', norms: ['раздел 2.6, п.19', 'Приложение №3'] },
    { defect: 'alts.a8: minutes among days', code: 'alts', rule: 'minutes-among-days', norms: ['alts.p3.s4'] },
    { defect: 'alts.a9: numbering from 4', code: 'alts', rule: 'clause-numbering', norms: ['п.23'] },
    { defect: 'alts.a16: six columns of a month', code: 'alts', rule: 'month-columns', norms: ['Приложение №7'] },
    { defect: 'alts.a17: rows scored twice', code: 'alts', rule: 'scored-twice', norms: ['Приложение №9'] },
    { defect: 'alts.a18: headings of annexes', code: 'alts', rule: 'clause-numbering', norms: ['Приложения (заголовки)'] },
    { defect: 'alts.a18: headings of forms', code: 'alts', rule: 'clause-numbering', norms: ['Приложение №6 (формы)'] },
    { defect: 'alts.a19: review overdue', code: 'alts', rule: 'review-overdue', norms: ['раздел 3, п.32'] },
    { defect: 'alts.a19: law without force', code: 'alts', rule: 'cited-law-lost-force', norms: ['п.7'] },
    { defect: 'alts.a20: channels without terms', code: 'alts', rule: 'channel-without-term', norms: ['Редакция №1'] },
    { defect: 'alts.a21: a branch without the inspection', code: 'alts', rule: 'step-missing-in-branch', norms: ['п.17 пп.2', 'Приложение №2, строка 2 (неполный пакет или нет долга)'] },
    { defect: 'alts.a22: ranges without a decision', code: 'alts', rule: 'range-undecided', norms: ['alts.p2.s1.2', 'alts.p3.s3.2'] },
    { defect: 'alts.a22: chain past 15 working days', code: 'alts', rule: 'chain-past-cap', norms: ['alts.p3.s2', 'alts.p3.s2.2'] },
    { defect: 'alts.a22: no chain total', code: 'alts', rule: 'range-without-total', norms: ['alts.p3.s3'] },
    { defect: 'alts.a23: work without a term', code: 'alts', rule: 'process-without-deadline', norms: ['п.15 пп.9'] },
    { defect: 'ast.a1: seven passports, one given', code: 'astanaenergosbyt', rule: 'lists-differ', norms: ['титул', 'паспорт услуги'] },
    { defect: 'ast.a2: the 30th of February', code: 'astanaenergosbyt', rule: 'day-missing-in-february', norms: ['ast.window.month'] },
    { defect: 'ast.a3: one way against four', code: 'astanaenergosbyt', rule: 'lists-differ', norms: ['титул', 'таблица, строка 1, «Содержание»'] },
    { defect: 'tyva.a1: 41 days into 21', code: 'tyvaenergosbyt', rule: 'parts-past-total', norms: ['tyva.mail.total', 'tyva.mail.sp.ext'] },
    { defect: 'tyva.a2: average or limit', code: 'tyvaenergosbyt', rule: 'average-or-limit', norms: ['tyva.phone.wait'] },
    { defect: 'tyva.a3: 80 minutes into 60', code: 'tyvaenergosbyt', rule: 'parts-past-total', norms: ['tyva.q.total', 'tyva.q.oper.recv'] },
    { defect: 'tyva.a4: post has 10, 14 and 21 days', code: 'tyvaenergosbyt', rule: 'differing-terms', norms: ['tyva.fb.post', 'tyva.mail.op.review'] },
    { defect: 'tyva.a5: the noun is lost', code: 'tyvaenergosbyt', rule: 'unit-missing', norms: ['tyva.web.q.specialist'] },
    { defect: 'tyva.a6: two ways against four', code: 'tyvaenergosbyt', rule: 'lists-differ', norms: ['гл.4 п.5.10; Приложение 2 п.4-6'] },
    { defect: 'tyva.a7: no repeat intervals', code: 'tyvaenergosbyt', rule: 'repeat-intervals-missing', norms: ['гл.3 разд.1 §1 «Энергоснабжение», строка 6.1'] },
    { defect: 'tyva.a8: number 7 is lost', code: 'tyvaenergosbyt', rule: 'clause-numbering', norms: ['гл.2 разд.3 §4'] },
    { defect: 'tyva.a9: no order, no day', code: 'tyvaenergosbyt', rule: 'approval-not-printed', norms: ['титул'] },
    { defect: 'tyva.a10: two rows of 5 days', code: 'tyvaenergosbyt', rule: 'parallel-terms', norms: ['tyva.c.notify', 'tyva.c.sign'] },
    { defect: 'tyva.a12: metres for an area', code: 'tyvaenergosbyt', rule: 'unit-missing', norms: ['tyva.room.wc.staff'] },
    { defect: 'oek.a1: average announced, limit printed', code: 'oek', rule: 'announced-bound-missing', norms: ['2.2.2, вводная фраза', '2.2.2, таблица (предельное значение)'] },
    { defect: 'oek.a2: extension for one channel', code: 'oek', rule: 'uneven-extension', norms: ['oek.mail.review', 'oek.web.review'] },
    { defect: 'oek.a3: bare beside working days', code: 'oek', rule: 'mixed-day-kinds', norms: ['oek.c.k.draft', 'oek.c.k.protocol'] },
    { defect: 'oek.a4: 40 minutes into 30', code: 'oek', rule: 'parts-past-total', norms: ['oek.q.total'] },
    { defect: 'oek.a5: shares and dates unpaired', code: 'oek', rule: 'unpaired-shares', norms: ['oek.c.bill.adv1', 'oek.c.bill.adv2.date'] },
    { defect: 'oek.a6: three frequencies', code: 'oek', rule: 'several-frequencies', norms: ['oek.c.check.readings', 'oek.c.check.outside'] },
    { defect: 'oek.a7: the bill day of a former law', code: 'oek', rule: 'cited-law-lost-force', norms: ['раздел 3, 3.5.3'] },
    { defect: 'oek.a9: a part before its whole', code: 'oek', rule: 'clause-numbering', norms: ['Содержание'] },
    { defect: 'oek.a9: a letter is lost', code: 'oek', rule: 'clause-numbering', norms: ['Приложение № 1, 1.4.2'] },
    { defect: 'oek.a10: forty hours or as the load is', code: 'oek', rule: 'norm-relaxed', norms: ['oek.hours.uok'] },
    { defect: 'oek.a12: urgency without values', code: 'oek', rule: 'list-empty', norms: ['5.1'] },
    { defect: 'atom.a1: 30 and 100 seconds', code: 'atomenergosbyt', rule: 'differing-terms', norms: ['atom.ivr.wait', 'atom.phone.wait'] },
    { defect: 'atom.a2: 3 days and 3 working days', code: 'atomenergosbyt', rule: 'mixed-day-kinds', norms: ['atom.email.review', 'atom.web.complaint'] },
    { defect: 'atom.a3: from 10 to 14 days', code: 'atomenergosbyt', rule: 'range-undecided', norms: ['atom.fb.post'] },
    { defect: 'atom.a4: a survey in the answer cell', code: 'atomenergosbyt', rule: 'survey-in-answer-cell', norms: ['atom.survey.email'] },
    { defect: 'atom.a5: one channel, two windows', code: 'atomenergosbyt', rule: 'window-conditions', norms: ['atom.auto.sms.window', 'atom.s.9.1'] },
    { defect: 'atom.a6: 14 days inside 10 working days', code: 'atomenergosbyt', rule: 'step-as-long-as-whole', norms: ['atom.s.1.5', 'atom.s.1.6fl'] },
    { defect: 'atom.a7: no term', code: 'atomenergosbyt', rule: 'unit-missing', norms: ['atom.s.5.2'] },
    { defect: 'atom.a8: skipped and repeated numbers', code: 'atomenergosbyt', rule: 'clause-numbering', norms: ['гл.5 разд.1 п.6'] },
    { defect: 'atom.a8: two channels, three listed', code: 'atomenergosbyt', rule: 'stated-count', norms: ['гл.4 разд.1 п.1'] },
    { defect: 'atom.a8: a heading with nothing under it', code: 'atomenergosbyt', rule: 'list-empty', norms: ['гл.4 разд.2 п.11.5'] },
    { defect: 'atom.a9: no hours on a day off', code: 'atomenergosbyt', rule: 'offices-below-norm', norms: ['atom.weekend'] },
    { defect: 'atom.a10: one address in two towns', code: 'atomenergosbyt', rule: 'offices-share-address', norms: ['tver-42', 'tver-35'] },
    { defect: 'atom.a11: repeats without an end', code: 'atomenergosbyt', rule: 'repeat-without-stop', norms: ['atom.auto.sms.rep'] },
    { defect: 'atom.a13: 1 or 2 chairs', code: 'atomenergosbyt', rule: 'bound-with-two-values', norms: ['atom.room.chairs'] },
  ])('$defect', ({ code, rule, norms }) => {
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

  it('offices-below-norm compares a norm of hours a week with every office', () => {
    const pack = bare('oek');
    const about = (changed: Pack) => lintPack({ pack: changed, today: TODAY }).filter((finding) => finding.rule === 'offices-below-norm').map((finding) => finding.normIds[0]);
    expect(about(pack)).toEqual([]);
    expect(about({ ...pack, defaultHours: { ...pack.defaultHours, fri: [['09:00', '16:00']] } })).toEqual(['oek.hours.cok', 'oek.hours.uok']);
  });

  it('process-without-deadline speaks when the terms of a map are taken away', () => {
    const pack = bare('oek');
    const findings = lintPack({ pack: { ...pack, processMaps: pack.processMaps.map((map) => (map.id === 'web' ? { ...map, steps: map.steps.map((step) => ({ ...step, normId: null })) } : map)) }, today: TODAY });
    expect(findings.some((finding) => finding.rule === 'process-without-deadline' && finding.clauses.includes('2.2.3, таблица (предельное значение)'))).toBe(true);
  });

  it('differing-terms: two roles with a term each are a doubt, one role with two terms is an error', () => {
    const severity = (findings: readonly LintFinding[]) => findings.filter((finding) => finding.rule === 'differing-terms' && finding.normIds.includes('alts.p1.s3b')).map((finding) => finding.severity);
    expect(severity(rulesAfter('alts', (norms) => norms))).toEqual(['warning']);
    expect(severity(rulesAfter('alts', replace('alts.p1.s3b', { role: 'Инженер 1 кат.' })))).toEqual(['error']);
    expect(severity(rulesAfter('alts', replace('alts.p1.s3b', { max: 15 })))).toEqual([]);
  });

  it('norm-relaxed is silent without the permission', () => {
    const relaxed = (findings: readonly LintFinding[]) => findings.filter((finding) => finding.rule === 'norm-relaxed').map((finding) => finding.normIds);
    expect(relaxed(rulesAfter('oek', replace('oek.q.total', { relaxedBy: undefined })))).toEqual([['oek.hours.uok']]);
  });

  it('announced-bound-missing is silent once the table holds an average too', () => {
    const rules = (findings: readonly LintFinding[]) => findings.map((finding) => finding.rule);
    expect(rules(rulesAfter('oek', replace('oek.mail.reg', { bound: 'average' })))).not.toContain('announced-bound-missing');
  });

  it('unit-missing: the whole word is no fault', () => {
    const about = (findings: readonly LintFinding[]) => findings.filter((finding) => finding.rule === 'unit-missing' && finding.normIds.includes('tyva.web.q.specialist'));
    expect(about(rulesAfter('tyvaenergosbyt', replace('tyva.web.q.specialist', { asPrinted: 'в течение того же рабочего дня' })))).toEqual([]);
  });
});

describe('general rules react to what clauses print', () => {
  function printed(code: string, rule: string, clauses: (clauses: readonly Clause[]) => readonly Clause[]): readonly LintFinding[] {
    const pack = bare(code);
    return lintPack({ pack: { ...pack, clauses: clauses(pack.clauses) }, today: TODAY }).filter((finding) => finding.rule === rule);
  }

  const at = (address: string, part: Partial<Clause>) => (clauses: readonly Clause[]): readonly Clause[] => clauses.map((clause) => (clause.address === address ? { ...clause, ...part } : clause));
  const list = (statedCount: number | null, codes: readonly string[], key = 'things') => ({ key, label: { ru: 'вещи' }, statedCount, items: codes.map((code) => ({ code, label: { ru: code } })) });

  it.each([{ stated: 3, items: ['a', 'b', 'c'], faults: 0 }, { stated: 2, items: ['a', 'b', 'c'], faults: 1 }, { stated: null, items: ['a'], faults: 0 }, { stated: 7, items: [], faults: 0 }])(
    'stated-count: $stated against $items', ({ stated, items, faults }) => {
      expect(printed('atomenergosbyt', 'stated-count', at('гл.4 разд.1 п.1', { lists: [list(stated, items)] }))).toHaveLength(faults);
    },
  );

  it('lists-differ names the clause and what it lacks, and is silent of lists of other things', () => {
    const lists = (key: string) => (clauses: readonly Clause[]) => at('титул', { lists: [list(null, ['a', 'b'], key)] })(at('паспорт услуги', { lists: [list(null, ['a'])] })(clauses));
    expect(printed('astanaenergosbyt', 'lists-differ', lists('things')).map((finding) => finding.message.en)).toEqual(['«вещи» listed differently (2 / 1); missing: паспорт услуги — b']);
    expect(printed('astanaenergosbyt', 'lists-differ', lists('other'))).toEqual([]);
  });

  it('conflicting-roles is silent where text and map name one position', () => {
    const duty = (position: string) => at('п.15 пп.8', { duties: [{ label: { ru: 'Контроль оплаты' }, position, stepId: 'p1.s6' }] });
    const about = (position: string) => printed('alts', 'conflicting-roles', duty(position)).filter((finding) => finding.clauses.includes('п.15 пп.8'));
    expect(about('chiefSpecialist')).toEqual([]);
    expect(about('inspector')).toHaveLength(1);
  });

  it('process-without-deadline is silent once a step with a term does the work', () => {
    const duty = (stepId: string | null) => at('п.15 пп.9', { duties: [{ label: { ru: 'Досудебное уведомление' }, position: null, stepId }] });
    const about = (stepId: string | null) => printed('alts', 'process-without-deadline', duty(stepId)).filter((finding) => finding.clauses.includes('п.15 пп.9'));
    expect(about('p5.s4')).toEqual([]);
    expect(about(null)).toHaveLength(1);
  });

  it('step-missing-in-branch asks only the maps the text speaks of', () => {
    const duty = (maps: readonly string[]) => at('п.17 пп.2', { duties: [{ label: { ru: 'Обследование' }, position: null, stepId: null, unit: 'operatingDistrict', everyBranchOf: maps }] });
    expect(printed('alts', 'step-missing-in-branch', duty(['p2']))).toEqual([]);
    expect(printed('alts', 'step-missing-in-branch', duty(['p2', 'p2d']))).toHaveLength(1);
  });

  it.each([
    { items: [1, 2, 3], fault: null }, { items: [1, 3], fault: '1 is followed by 3' }, { items: [1, 2, 1], fault: '1 repeats' }, { items: ['а', 'б', 'в'], fault: null },
    { items: ['а', 'б', 'г'], fault: 'б) is followed by г)' }, { items: ['2.1', '2.1.1', '2.1.2'], fault: null }, { items: ['1.5', '2.1.1', '2.1.2'], fault: '2.1.1 stands with no 2.1 before it' },
    { items: [1, 3, 2], fault: '1 is followed by 3, 2 stands after 3' },
  ])('clause-numbering of $items: $fault', ({ items, fault }) => {
    const found = printed('alts', 'clause-numbering', at('п.23', { printedItems: items })).filter((finding) => finding.clauses.includes('п.23'));
    expect(found.map((finding) => finding.message.en)).toEqual(fault === null ? [] : [`Numbering: ${fault}`]);
  });

  it('scored-twice and month-columns look at the printed tables', () => {
    const pack = bare('alts');
    const questionnaire = pack.questionnaire && { ...pack.questionnaire, items: pack.questionnaire.items.map((item) => ({ ...item, scored: item.parent !== undefined })) };
    const reports = pack.reports.map((report) => ({ ...report, tables: report.tables.map((table) => ({ ...table, columns: ['МЕСЯЦ', ...Array.from({ length: 12 }, (_, month) => String(month + 1))] })) }));
    const rules = new Set(lintPack({ pack: { ...pack, questionnaire, reports }, today: TODAY }).map((finding) => finding.rule));
    expect([rules.has('scored-twice'), rules.has('month-columns')]).toEqual([false, false]);
  });

  it('approval-not-printed is silent once number and day are known', () => {
    const pack = bare('tyvaenergosbyt');
    const known = { ...pack, standard: { ...pack.standard, approvedOn: '2018-02-01', documentNo: '1' } };
    expect(lintPack({ pack: known, today: TODAY }).some((finding) => finding.rule === 'approval-not-printed')).toBe(false);
  });
});
