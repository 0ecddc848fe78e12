import { describe, expect, it } from 'vitest';
import { figureKeys, lateShare, toneOf, worstFirst, type Figures } from './figures.js';
import { listBehind } from './figure-links.js';

const row = (name: string, figures: Partial<Figures>) => ({ name, figures: { late: 0, lateToday: 0, open: 0, registeredToday: 0, answeredToday: 0, ...figures } });

describe('figures of the first page', () => {
  it('the share of late ones never says none while there is one, nor all while one is in time', () => {
    expect(lateShare({ late: 1, open: 900 })).toBe(1);
    expect(lateShare({ late: 899, open: 900 })).toBe(99);
    expect(lateShare({ late: 0, open: 900 })).toBe(0);
    expect(lateShare({ late: 3, open: 3 })).toBe(100);
    expect(lateShare({ late: 0, open: 0 })).toBeUndefined();
  });

  it('the worst stand first', () => {
    const rows = [row('calm', { open: 50 }), row('today', { lateToday: 2 }), row('late', { late: 1 })];
    expect(worstFirst(rows).map(({ name }) => name)).toEqual(['late', 'today', 'calm']);
  });

  it('colour speaks of time alone', () => {
    expect(figureKeys.map((key) => toneOf(key, 3))).toEqual(['late', 'soon', 'calm', 'calm', 'calm']);
    expect(figureKeys.map((key) => toneOf(key, 0))).toEqual(['calm', 'calm', 'calm', 'calm', 'calm']);
  });
});

describe('the list behind a figure', () => {
  it('has the filter the figure was counted by', () => {
    expect(listBehind('late', { officeId: 'o1' }, '2026-11-21')).toEqual({ state: 'open', due: 'late', order: 'dueFirst', office: 'o1' });
    expect(listBehind('open', { officeIds: ['o1', 'o2'], personId: null }, '2026-11-21')).toEqual({ state: 'open', order: 'dueFirst', offices: 'o1,o2', unassigned: true });
    expect(listBehind('registeredToday', {}, '2026-11-21')).toEqual({ from: '2026-11-21', to: '2026-11-21' });
    expect(listBehind('answeredToday', { personId: 's1' }, '2026-11-21')).toEqual({ answeredFrom: '2026-11-21', answeredTo: '2026-11-21', person: 's1' });
  });

  it('of nobody’s appeals asks for those without a person', () => {
    expect(listBehind('open', { personId: null }, '2026-11-21')).toEqual({ state: 'open', order: 'dueFirst', unassigned: true });
  });
});
