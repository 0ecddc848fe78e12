import { describe, expect, it } from 'vitest';
import { shownProblems } from './shown-problems.js';

describe('shownProblems', () => {
  it('leaves a refusal under its field where there is one, and gives the rest to the summary', () => {
    const problems = [{ code: 'textRequired', path: 'text' }, { code: 'accountClosed', path: 'accountId', clause: 'п. 17' }];
    expect(shownProblems(problems, ['text'])).toEqual([{ code: 'textRequired', path: 'text' }, { code: 'accountClosed', path: '', clause: 'п. 17' }]);
  });
});
