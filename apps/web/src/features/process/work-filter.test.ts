import { describe, expect, it } from 'vitest';
import { parseWorkSearch } from './urls.js';
import { extendsRows } from './use-steady-rows.js';
import { workFilterOf } from './work-filter.js';

const owner = { unitId: 'u1', officeId: 'o1' };

describe('workFilterOf', () => {
  it('asks for mine unless another tab is named', () => {
    expect(workFilterOf({}, owner)).toEqual({ mine: true });
    expect(workFilterOf({ tab: 'unit' }, owner)).toEqual({ unitId: 'u1', unassigned: true });
    expect(workFilterOf({ tab: 'office', due: 'late', unit: 'u2' }, owner)).toEqual({ officeId: 'o1', unitId: 'u2', due: 'late' });
  });

  it('reads an address it does not wholly know', () => {
    expect(parseWorkSearch({ tab: 'everybody', due: 'late', appeal: 'a1' })).toEqual({ due: 'late', appeal: 'a1' });
  });
});

describe('extendsRows', () => {
  const row = (id: string) => ({ id });
  it('takes a further page for what it is', () => {
    expect(extendsRows([row('a')], [row('a'), row('b')])).toBe(true);
    expect(extendsRows([row('a')], [row('b'), row('a')])).toBe(false);
    expect(extendsRows([row('a')], [row('a')])).toBe(false);
  });
});
