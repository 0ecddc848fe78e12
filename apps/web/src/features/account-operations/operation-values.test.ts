import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { emptyOperation, fieldOfPath, operationInput, operationSchema, readArea, shownFields, type OperationValues } from './operation-values.js';
import { OPERATION_KINDS, operationKindOf, parseOperationSearch, parsePackagesSearch } from './urls.js';

const values = (over: Partial<OperationValues> = {}): OperationValues => ({ ...emptyOperation('2026-11-22', undefined), idempotencyKey: 'k', ...over });
const wrong = (kind: (typeof OPERATION_KINDS)[number], over: Partial<OperationValues>) => safeParse(operationSchema(kind), values(over)).issues?.map((issue) => issue.path?.map(({ key }) => key).join('.'));

describe('the form of an operation', () => {
  it.each([['62,1', 6210], ['62.15', 6215], ['1 062', 106_200], ['0', 0], ['-5', -500], ['', null], ['six', null], ['1,234', null]])('reads the area «%s» as %s hundredths', (text, hundredths) => {
    expect(readArea(text)).toBe(hundredths);
  });

  it('asks only what its operation needs', () => {
    expect(wrong('correctArea', {})).toEqual(['areaHundredths']);
    expect(wrong('changeOwner', {})).toEqual(['owner']);
    expect(wrong('closeAccount', { reason: ' ' })).toEqual(['reason']);
    expect(wrong('splitAccount', {})).toEqual(['shares.0.number', 'shares.0.flat', 'shares.0.owner', 'shares.0.area']);
    expect(wrong('divideDebt', {})).toBeUndefined();
    expect(wrong('divideDebt', { effectiveOn: 'вчера' })).toEqual(['effectiveOn']);
  });

  it('leaves ranges to the server, which tells them with their clause', () => {
    expect(wrong('correctArea', { areaHundredths: '0' })).toBeUndefined();
    expect(wrong('correctArea', { areaHundredths: '10001' })).toBeUndefined();
  });

  it('sends nobody and no appeal as none, and its own part alone', () => {
    const sent = operationInput('correctArea', values({ areaHundredths: '62,1', papers: ['application'] }), { accountId: 'a', version: 3 });
    expect(sent).toEqual({
      accountId: 'a', version: 3, effectiveOn: '2026-11-22', document: { on: '2026-11-22', number: null, fileId: null }, papers: ['application'], representativeId: null,
      appealId: null, note: null, idempotencyKey: 'k', areaHundredths: 6210,
    });
    expect(operationInput('mergeAccounts', values({ into: { id: 'b', label: '' } }), { accountId: 'a', version: 1 })).toMatchObject({ intoAccountId: 'b' });
  });

  it('puts every refusal of the server under a field that is on the screen', () => {
    expect(['customerId', 'intoAccountId', 'shares.1.customerId', 'shares.0.areaHundredths', 'papers.2', 'effectiveOn'].map(fieldOfPath)).toEqual([
      'owner', 'into', 'shares.1.owner', 'shares.0.area', 'papers', 'effectiveOn',
    ]);
    expect(shownFields('splitAccount', 2)).toContain('shares.1.area');
    expect(shownFields('correctArea', 1)).not.toContain('shares.0.area');
  });
});

describe('addresses of operations', () => {
  it('know their operations and leave out what they do not know', () => {
    expect(OPERATION_KINDS.map(operationKindOf)).toEqual([...OPERATION_KINDS]);
    expect(operationKindOf('deleteAccount')).toBeUndefined();
    expect([parseOperationSearch({ appeal: 'x', other: 1 }), parseOperationSearch({ appeal: 7 })]).toEqual([{ appeal: 'x' }, {}]);
    expect([parsePackagesSearch({ operation: 'correctArea' }), parsePackagesSearch({})]).toEqual([{ operation: 'correctArea' }, {}]);
  });
});
