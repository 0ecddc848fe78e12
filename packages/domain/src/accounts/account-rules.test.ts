import { describe, expect, test } from 'vitest';
import { areaProblems, effectiveProblems, mergeProblems, residentsProblems, splitProblems } from './account-rules.js';
import { type DebtDivisionCase, decideDebtDivision } from './debt-division.js';
import { missingPapers, packageProblems } from './document-package.js';
import { type Dated, recalculationMonths, setFrom, valueOn } from './timeline.js';

const codes = (problems: readonly { readonly code: string; readonly path: string }[]): readonly string[] => problems.map(({ code, path }) => `${path}: ${code}`);

describe('bounds of an account', () => {
  test.each([[0, 1], [1, 0], [1_000_000, 0], [1_000_001, 1], [54.5, 1], [-1, 1]])('area %s (m² × 100)', (area, count) => {
    expect(areaProblems(area, 'area')).toHaveLength(count);
  });

  test.each([[-1, 1], [0, 0], [99, 0], [100, 1], [1.5, 1]])('residents %s', (residents, count) => {
    expect(residentsProblems(residents, 'residents')).toHaveLength(count);
  });

  test('an operation takes effect between opening and today, on an open account', () => {
    const open = { state: 'open', openedOn: '2015-01-01', closedOn: null } as const;
    expect(effectiveProblems(open, '2015-01-01', '2026-11-20')).toEqual([]);
    expect(codes(effectiveProblems(open, '2014-12-31', '2026-11-20'))).toEqual(['effectiveOn: beforeOpening']);
    expect(codes(effectiveProblems({ ...open, state: 'closed', closedOn: '2020-01-01' }, '2026-11-21', '2026-11-20'))).toEqual(['accountId: accountClosed', 'effectiveOn: effectiveInFuture']);
  });

  test('a merge: not itself, not in a circle, not into a closed one, not of two owners', () => {
    const [from, into] = [{ id: 'a', customerId: 'x' }, { id: 'b', customerId: 'x', state: 'open', mergedIntoId: null } as const];
    expect(mergeProblems({ from, into })).toEqual([]);
    expect(codes(mergeProblems({ from, into: { ...into, id: 'a', customerId: 'y' } }))).toEqual(['intoAccountId: mergeWithItself']);
    expect(codes(mergeProblems({ from, into: { ...into, state: 'closed', mergedIntoId: 'a' } }))).toEqual(['intoAccountId: mergeCycle']);
    expect(codes(mergeProblems({ from, into: { ...into, state: 'closed', customerId: 'y' } }))).toEqual(['intoAccountId: mergeIntoClosed', 'intoAccountId: mergeOfDifferentOwners']);
  });

  test('a split leaves something behind and gives each part its own number', () => {
    const share = { number: '1234', flat: '1а', areaHundredths: 1000, residents: 1 };
    expect(splitProblems([share], { areaHundredths: 1001, residents: 1 })).toEqual([]);
    expect(splitProblems([share], { areaHundredths: null, residents: null })).toEqual([]);
    expect(codes(splitProblems([], { areaHundredths: 1, residents: 1 }))).toEqual(['shares: sharesRequired']);
    expect(codes(splitProblems([share, share], { areaHundredths: 2000, residents: 1 }))).toEqual(['shares.1.number: accountNumberTaken', 'shares: sharesTooLarge', 'shares: tooManyResidents']);
    expect(codes(splitProblems([{ ...share, number: '12', flat: ' ' }], { areaHundredths: null, residents: null }))).toEqual(['shares.0.number: accountNumberInvalid', 'shares.0.flat: flatRequired']);
  });
});

describe('timelines of dated facts', () => {
  const timeline: readonly Dated<number>[] = [{ id: 'a', fromOn: '2015-01-01', toOn: '2020-06-01', value: 50 }, { id: 'b', fromOn: '2020-06-01', toOn: null, value: 60 }];

  test('a value set from a day cuts the one that held and drops later ones', () => {
    expect(setFrom(timeline, '2018-03-01', 55)).toEqual({
      superseded: ['a', 'b'], added: [{ fromOn: '2015-01-01', toOn: '2018-03-01', value: 50, keptFrom: 'a' }, { fromOn: '2018-03-01', toOn: null, value: 55, keptFrom: null }],
    });
  });

  test('a value set on the very day another began replaces it', () => {
    expect(setFrom(timeline, '2020-06-01', 61)).toEqual({ superseded: ['b'], added: [{ fromOn: '2020-06-01', toOn: null, value: 61, keptFrom: null }] });
  });

  test('nothing changes where it is recorded so already; the first fact needs none before it', () => {
    expect(setFrom(timeline, '2021-01-01', 60)).toBeNull();
    expect(setFrom(timeline, '2019-01-01', 60)).not.toBeNull();
    expect(setFrom([], '2021-01-01', 1)).toEqual({ superseded: [], added: [{ fromOn: '2021-01-01', toOn: null, value: 1, keptFrom: null }] });
  });

  test('whatever is set, facts never overlap and leave no hole', () => {
    let facts: readonly Dated<number>[] = timeline;
    for (const [index, on] of ['2016-05-05', '2024-01-31', '2015-01-01', '2022-02-28', '2019-12-31'].entries()) {
      const change = setFrom(facts, on, index);
      if (change === null) continue;
      const added = change.added.map((fact, at) => ({ id: `${index}.${at}`, fromOn: fact.fromOn, toOn: fact.toOn, value: fact.value }));
      facts = [...facts.filter(({ id }) => !change.superseded.includes(id)), ...added].sort((one, two) => (one.fromOn < two.fromOn ? -1 : 1));
      expect(facts.slice(1).map(({ fromOn }) => fromOn)).toEqual(facts.slice(0, -1).map(({ toOn }) => toOn));
      expect(valueOn(facts, on)).toBe(index);
      expect(facts.at(-1)?.toOn).toBeNull();
    }
  });

  test('the value of a day is the one whose stretch holds it', () => {
    expect([valueOn(timeline, '2014-12-31'), valueOn(timeline, '2020-05-31'), valueOn(timeline, '2020-06-01')]).toEqual([null, 50, 60]);
  });

  test.each([
    ['2026-09-15', '2026-11-20', ['2026-09', '2026-10']], ['2026-11-01', '2026-11-20', []], ['2025-12-31', '2026-02-01', ['2025-12', '2026-01']], ['2027-01-01', '2026-11-20', []],
  ])('months charged already from %s as of %s', (from, today, months) => {
    expect(recalculationMonths(from, today)).toEqual(months);
  });
});

describe('Приложение №2, row 2: the division of a former owner’s debt', () => {
  const whole: DebtDivisionCase = { ownerKind: 'person', missingPapers: [], formerDebtMinor: 1 };

  test.each<[string, Partial<DebtDivisionCase>, readonly string[] | null]>([
    ['whole package and a debt', {}, null], ['no debt', { formerDebtMinor: 0 }, ['noDebt']], ['overpaid', { formerDebtMinor: -5 }, ['noDebt']],
    ['a paper missing', { missingPapers: ['titleDocument'] }, ['packageIncomplete']], ['a company', { ownerKind: 'legalEntity' }, ['notNaturalPerson']],
    ['everything wrong', { ownerKind: 'legalEntity', missingPapers: ['x'], formerDebtMinor: 0 }, ['notNaturalPerson', 'packageIncomplete', 'noDebt']],
  ])('%s', (_name, change, reasons) => {
    expect(decideDebtDivision({ ...whole, ...change })).toEqual(reasons === null ? { granted: true } : { granted: false, reasons });
  });
});

describe('document packages', () => {
  const items = [{ code: 'application', required: true }, { code: 'passport', required: true }, { code: 'photo', required: false }];

  test('optional papers are never missed; unknown ones are named by their place', () => {
    expect(missingPapers(items, ['application']).map(({ code }) => code)).toEqual(['passport']);
    expect(packageProblems(items, ['application', 'passport'], 'papers')).toEqual([]);
    expect(packageProblems(items, ['tale', 'application'], 'papers')).toEqual([{ code: 'unknownPaper', path: 'papers.0' }, { code: 'papersMissing', path: 'papers', params: { papers: 'passport' } }]);
  });
});
