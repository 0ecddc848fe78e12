import { describe, expect, it } from 'vitest';
import { isId, newId, newReference } from './ids.js';

describe('row ids', () => {
  it('are uuid v7 and grow, so that key order is the order of making', () => {
    const ids = Array.from({ length: 10_000 }, () => newId());
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are told from other texts', () => {
    expect(isId(newId())).toBe(true);
    expect(['', 'x', "'; drop table staff", '00000000-0000-7000-8000-00000000000'].some(isId)).toBe(false);
  });

  it('have references beside them that can be read over the phone', () => {
    expect(newReference()).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
  });
});
