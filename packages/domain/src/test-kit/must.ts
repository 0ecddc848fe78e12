import type { Outcome } from '../shared/outcome.js';

/** The value, where a test's own setting makes sure there is one. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a value was expected');
  return value;
}

/** The value of an outcome that has to be accepted. */
export function accepts<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}
