import { describe, expect, it } from 'vitest';
import { keepCardTab, readCardTab } from './card-tab.js';
import { parseReceptionSearch, parseRegistrationSearch } from './urls.js';

function store() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

describe('the tab of the card', () => {
  it('is remembered for the person who left it, and begins at the events', () => {
    const shared = store();
    expect(readCardTab(shared, 'one')).toBe('events');
    keepCardTab(shared, 'one', 'owners');
    expect([readCardTab(shared, 'one'), readCardTab(shared, 'other')]).toEqual(['owners', 'events']);
  });

  it('begins anew where what is kept is not a tab or nothing may be kept', () => {
    const shared = store();
    shared.setItem('ortalyk.cardTab.one', 'horoscope');
    expect(readCardTab(shared, 'one')).toBe('events');
    const forbidden = { getItem: () => { throw new Error('closed'); }, setItem: () => { throw new Error('closed'); } };
    expect(readCardTab(forbidden, 'one')).toBe('events');
    expect(() => keepCardTab(forbidden, 'one', 'facts')).not.toThrow();
  });
});

describe('addresses of the card and of the registration', () => {
  it('keep why the card is read', () => {
    expect(parseReceptionSearch({ account: 'a', appeal: 'b', other: 'c' })).toEqual({ account: 'a', appeal: 'b' });
  });

  it('begin a registration with a topic and months that can be read', () => {
    expect(parseRegistrationSearch({ account: 'a', topic: 'recalculation', months: ['2026-09', 'soon', 7] })).toEqual({ account: 'a', topic: 'recalculation', months: ['2026-09'] });
    expect(parseRegistrationSearch({ topic: 'weather', months: '2026-09' })).toEqual({});
  });
});
