import { describe, expect, test } from 'vitest';
import { CONTRACT_ACTIONS, CONTRACT_STATES, type ContractCommand, type ContractLife, contractActions, contractDuties, noticeBefore, runContractMove } from './contract-life.js';

const life: ContractLife = { state: 'application', startsOn: '2026-11-01', endsOn: null, round: 0, missingPapers: [], lastOn: '2026-11-02', plannedEndOn: null, noticedOn: null, warnedOn: null };
const command: ContractCommand = { action: 'draft', on: '2026-11-20', today: '2026-11-20', note: 'потому что', hasDocument: true, endsOn: '2027-12-31' };

const codes = (of: Partial<ContractLife>, by: Partial<ContractCommand>): readonly string[] => {
  const outcome = runContractMove({ ...life, ...of }, { ...command, ...by });
  return outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${path}: ${code}`);
};

describe('the life of a contract', () => {
  test('every offered move can be made, every other one is refused', () => {
    for (const state of CONTRACT_STATES) {
      for (const missingPapers of [[], ['titleDocument']]) {
        const offered = contractActions(state, missingPapers);
        for (const action of CONTRACT_ACTIONS) {
          // The papers themselves are what completePapers brings.
          const missing = action === 'completePapers' && offered.includes(action) ? [] : missingPapers;
          const done = runContractMove({ ...life, state, missingPapers: missing }, { ...command, action }).ok;
          expect(done, `${state} ${action} ${missingPapers.length}`).toBe(offered.includes(action) || (action === 'completePapers' && done));
        }
      }
    }
  });

  test('each round of disagreement is counted', () => {
    let contract: ContractLife = { ...life, state: 'sent' };
    for (const action of ['disagree', 'answerDisagreement', 'disagree', 'answerDisagreement'] as const) {
      const moved = runContractMove(contract, { ...command, action });
      if (moved.ok) contract = moved.value;
    }
    expect(contract).toMatchObject({ state: 'sent', round: 2 });
  });

  test('a termination ends it that day, a renewal later than before', () => {
    const ended = runContractMove({ ...life, state: 'inForce' }, { ...command, action: 'terminate' });
    expect(ended.ok && ended.value).toMatchObject({ state: 'terminated', endsOn: '2026-11-20' });
    expect(codes({ state: 'inForce', endsOn: '2027-12-31' }, { action: 'renew' })).toEqual(['endsOn: renewalNotLater']);
    expect(codes({ state: 'inForce' }, { action: 'renew', endsOn: null })).toEqual(['endsOn: renewalNotLater']);
  });

  test.each<[string, Partial<ContractLife>, Partial<ContractCommand>, readonly string[]]>([
    ['no reason', {}, { action: 'refuse', note: ' ' }, ['note: noteRequired']],
    ['no protocol', { state: 'sent' }, { action: 'disagree', hasDocument: false }, ['document: documentRequired']],
    ['in the future', {}, { on: '2026-11-21' }, ['on: moveInFuture']],
    ['before the last move', {}, { on: '2026-11-01' }, ['on: beforeLastMove']],
    ['in force before its start', { state: 'signed', startsOn: '2026-12-01' }, { action: 'bringIntoForce' }, ['on: beforeContractStart']],
    ['papers still missing', { missingPapers: ['x'] }, {}, ['papers: papersMissing']],
    ['a notice of nothing', {}, { action: 'noticeMissing' }, ['action: nothingMissing']],
    ['everything at once', { state: 'signed' }, { action: 'terminate', note: null, on: '2026-10-01' }, ['note: noteRequired', 'on: beforeLastMove', 'on: beforeContractStart']],
  ])('refused: %s', (_name, of, by, expected) => {
    expect(codes(of, by)).toEqual(expected);
  });

  test('what the company owes next (002–004: missing papers, draft, protocol, change)', () => {
    const duties = (state: ContractLife['state'], missingPapers: readonly string[] = []) => contractDuties({ ...life, state, missingPapers });
    expect([duties('application', ['x']), duties('application'), duties('draft'), duties('disagreement'), duties('changing')]).toEqual([['missingNotice'], ['draft'], ['draft'], ['protocol'], ['change']]);
    for (const state of ['papersAwaited', 'sent', 'signed', 'inForce', 'terminated', 'refused'] as const) expect(duties(state), state).toEqual([]);
  });

  test('a contract with an end owes a notice before it, until told or renewed (003 3.4.1)', () => {
    const inForce: ContractLife = { ...life, state: 'inForce', endsOn: '2027-12-31' };
    expect(contractDuties(inForce)).toEqual(['renewalNotice']);
    expect(contractDuties({ ...inForce, state: 'changing' })).toEqual(['change', 'renewalNotice']);
    const noticed = runContractMove(inForce, { ...command, action: 'noticeRenewal' });
    expect(noticed.ok && contractDuties(noticed.value)).toEqual([]);
    const renewed = runContractMove({ ...inForce, noticedOn: '2026-11-10' }, { ...command, action: 'renew', endsOn: '2028-12-31' });
    expect(renewed.ok && [contractDuties(renewed.value), noticeBefore(renewed.value, 'renewalNotice')]).toEqual([['renewalNotice'], '2028-12-31']);
  });

  test('an announced end owes a warning before its day (003 3.4.3); it can be taken back', () => {
    const announced = runContractMove({ ...life, state: 'inForce' }, { ...command, action: 'announceTermination', endsOn: '2026-12-31' });
    if (!announced.ok) throw new Error('refused');
    expect([announced.value.state, contractDuties(announced.value), noticeBefore(announced.value, 'terminationNotice')]).toEqual(['terminating', ['terminationNotice'], '2026-12-31']);
    const warned = runContractMove(announced.value, { ...command, action: 'warnTermination' });
    expect(warned.ok && contractDuties(warned.value)).toEqual([]);
    const back = runContractMove(announced.value, { ...command, action: 'withdrawTermination' });
    expect(back.ok && [back.value.state, back.value.plannedEndOn]).toEqual(['inForce', null]);
    expect(codes({ state: 'inForce' }, { action: 'announceTermination', endsOn: '2026-11-20' })).toEqual(['endsOn: terminationNotLater']);
  });
});
