import { expect, inject, test } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    expectedZone: string;
  }
}

test('T4: the whole suite really runs under the zone its project names', () => {
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(inject('expectedZone'));
});
