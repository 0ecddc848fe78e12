import { describe, expect, it } from 'vitest';
import { compareEditions } from './compare-editions.js';
import { loadPack } from './packs.js';

const outcome = loadPack('alts');
if (!outcome.ok) throw new Error('alts');
const alts = outcome.value;

describe('two editions norm by norm', () => {
  it('finds nothing between an edition and itself', () => {
    expect(compareEditions(alts, alts).norms.filter((norm) => norm.kind !== 'same')).toEqual([]);
  });

  it('names a longer term, a changed unit, an added and a removed norm', () => {
    const [first, second, third, ...rest] = alts.norms;
    if (!first || !second || !third) throw new Error('three norms are needed');
    const next = { ...alts, norms: [{ ...first, max: 3 }, { ...second, unit: 'minutes' as const }, ...rest, { ...third, id: 'alts.new' }] };
    const changed = compareEditions(alts, next).norms.filter((norm) => norm.kind !== 'same');
    expect(changed.map((norm) => [norm.id, norm.kind, norm.effect])).toEqual([
      [first.id, 'changed', 'longer'], [second.id, 'changed', null], ['alts.new', 'added', null], [third.id, 'removed', null],
    ]);
    expect(changed[0]?.changes).toEqual([{ field: 'max', before: '1', after: '3' }]);
  });
});
