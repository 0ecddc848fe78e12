import { describe, expect, it } from 'vitest';
import { homeOf, visibleGroups } from './rail-items.js';

describe('where a person begins', () => {
  it('by permissions, never by role', () => {
    expect(homeOf(['accounts:read', 'appeals:read', 'appeals:register', 'process:work'])).toBe('/reception');
    expect(homeOf(['accounts:read', 'appeals:read', 'process:work'])).toBe('/work');
    expect(homeOf(['accounts:read', 'appeals:register', 'supervision:read'])).toBe('/now');
    expect(homeOf(['offices:read'])).toBe('/settings/offices');
    expect(homeOf([])).toBeUndefined();
  });
});

describe('the rail', () => {
  it('shows the places one may open and no empty workspace', () => {
    const groups = visibleGroups(['appeals:read', 'supervision:read']);
    expect(groups.map((group) => [group.label, ...group.items.map((item) => item.to)])).toEqual([
      ['service', '/appeals'],
      ['supervisor', '/now'],
    ]);
  });
});
