import { describe, expect, it } from 'vitest';
import { appealFilterOf, changeSearch, filterCount, parseAppealsSearch } from './urls.js';

describe('the address of the list of appeals', () => {
  it('keeps what it knows and drops what it cannot read', () => {
    expect(parseAppealsSearch({ state: 'open', due: 'late', office: 'o1', number: 42, from: '2026-02-30', order: 'sideways', colour: 'red' })).toEqual({
      state: 'open',
      due: 'late',
      office: 'o1',
      number: '42',
    });
  });

  it('asks the server with its own words', () => {
    expect(appealFilterOf({ state: 'open', due: 'late', office: 'o1', person: 's1', appeal: 'a1', order: 'dueFirst' })).toEqual({
      open: true,
      due: 'late',
      officeId: 'o1',
      assigneeId: 's1',
    });
    expect(appealFilterOf({ state: 'answered', from: '2026-11-01', to: '2026-11-20' })).toEqual({
      states: ['answered'],
      registeredFrom: '2026-11-01',
      registeredTo: '2026-11-20',
    });
  });

  it('several offices travel in one word', () => {
    const search = parseAppealsSearch({ offices: 'o1,o2,<b>' });
    expect(search).toEqual({ offices: 'o1,o2' });
    expect(appealFilterOf(search)).toEqual({ officeIds: ['o1', 'o2'] });
    expect(parseAppealsSearch({ offices: 7 })).toEqual({});
  });

  it('takes a filter off with an empty value and does not count the card or the order', () => {
    const search = changeSearch({ state: 'open', subject: 'x', appeal: 'a1', order: 'dueFirst' }, { subject: '' });
    expect(search).toEqual({ state: 'open', appeal: 'a1', order: 'dueFirst' });
    expect(filterCount(search)).toBe(1);
  });
});
