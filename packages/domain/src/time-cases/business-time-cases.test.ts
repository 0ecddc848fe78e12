import { describe, expect, test } from 'vitest';
import given from './testdata/business-time-cases.json' with { type: 'json' };
import { evaluateTimeCase } from './evaluate-time-case.js';

interface GivenCase {
  readonly id: string;
  readonly title: string;
  readonly expected?: string;
  readonly expected_seconds?: number;
  readonly expected_days?: number;
}

describe('plain business time: the given cases to the second', () => {
  const cases: readonly GivenCase[] = given.cases;

  test('there are 136 of them', () => {
    expect(cases).toHaveLength(136);
  });

  test.each(cases)('$id $title', (timeCase) => {
    const expected = timeCase.expected ?? timeCase.expected_seconds ?? timeCase.expected_days;
    expect(expected).toBeDefined();
    expect(evaluateTimeCase(timeCase)).toEqual({ ok: true, value: { id: timeCase.id, value: expected } });
  });
});
