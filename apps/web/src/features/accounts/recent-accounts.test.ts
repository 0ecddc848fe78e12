import { describe, expect, it } from 'vitest';
import { withRecent } from './recent-accounts.js';

const account = (id: string) => ({ id, number: id, fullName: '', address: '', addressKk: null });

describe('withRecent', () => {
  it('brings the opened account to the front without doubling it', () => {
    expect(withRecent([account('a'), account('b')], account('b')).map((one) => one.id)).toEqual(['b', 'a']);
  });

  it('keeps eight', () => {
    const list = Array.from({ length: 8 }, (_, at) => account(String(at)));
    expect(withRecent(list, account('new')).map((one) => one.id)).toEqual(['new', '0', '1', '2', '3', '4', '5', '6']);
  });
});
