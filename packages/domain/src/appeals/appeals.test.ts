import { describe, expect, test } from 'vitest';
import { MS_PER_DAY } from '../shared/civil-date.js';
import { formatAppealNumber, parseAppealNumber } from './appeal-number.js';
import { APPEAL_TEXT_LIMIT, checkRegistration, type RegistrationInput, type RegistrationRules } from './registration-rules.js';
import { findSimilarAppeals, type ComparableAppeal } from './similar-appeals.js';

const NOW = 1_772_700_000_000;
const input: RegistrationInput = {
  text: 'Нет отопления', kind: 'complaint', subject: 'heat', channel: 'phone', answerChannel: 'email', happenedAt: null, receivedAt: NOW, now: NOW,
  account: { closedOn: null }, customer: { contactChannels: ['email'] },
};
const rules: RegistrationRules = {
  kinds: ['complaint'], channels: ['phone'], calendarFrom: 0, answerChannels: [{ code: 'email', needsContact: 'email' }, { code: 'desk', needsContact: null }],
  mayBackdate: false, backdateAfterMs: MS_PER_DAY,
};
const codes = (over: Partial<RegistrationInput>, overRules: Partial<RegistrationRules> = {}): readonly string[] => {
  const { problems, warnings } = checkRegistration({ ...input, ...over }, { ...rules, ...overRules });
  return [...problems, ...warnings].map(({ code }) => code);
};

describe('registration rules', () => {
  test('a sound registration has nothing against it', () => {
    expect(codes({})).toEqual([]);
  });

  test('text: missing, 100,000 characters, exactly at the limit', () => {
    expect(codes({ text: ' \n' })).toEqual(['text_missing']);
    expect(codes({ text: 'я'.repeat(100_000) })).toEqual(['text_too_long']);
    expect(codes({ text: 'я'.repeat(APPEAL_TEXT_LIMIT) })).toEqual([]);
  });

  test('T23: received not in the future, not before the calendar, backdated only by permission', () => {
    expect(codes({ receivedAt: NOW + 10 * 60_000 })).toEqual(['received_in_future']);
    expect(codes({ receivedAt: NOW + 60_000 })).toEqual([]);
    expect(codes({ receivedAt: NOW - 2 * MS_PER_DAY })).toEqual(['backdating_not_allowed']);
    expect(codes({ receivedAt: NOW - 2 * MS_PER_DAY }, { mayBackdate: true })).toEqual([]);
    expect(codes({}, { calendarFrom: NOW + 1 })).toEqual(['before_calendar']);
    expect(codes({ happenedAt: NOW + 1 })).toEqual(['happened_after_received']);
  });

  test('unknown kind and channel, missing subject, all at once', () => {
    expect(codes({ kind: 'x', channel: 'y', subject: '' })).toEqual(['subject_missing', 'unknown_kind', 'unknown_channel']);
  });

  test('the answer channel needs a contact of a known customer', () => {
    expect(codes({ customer: { contactChannels: [] } })).toEqual(['answer_contact_missing']);
    expect(codes({ answerChannel: 'desk', customer: { contactChannels: [] } })).toEqual([]);
    expect(codes({ answerChannel: 'pigeon' })).toEqual(['unknown_answer_channel']);
  });

  test('a closed account, no account, no customer: a warning, not a refusal', () => {
    expect(codes({ account: { closedOn: '2026-01-01' } })).toEqual(['account_closed']);
    expect(codes({ account: null, customer: null })).toEqual(['no_account', 'no_customer']);
  });
});

describe('a second appeal is noticed while it is typed', () => {
  const earlier: ComparableAppeal = { id: 'a1', customerId: 'c1', accountId: 'l1', subject: 'heat', text: 'В квартире холодные батареи третий день', receivedAt: NOW, open: true };
  const draft = { customerId: 'c1', accountId: null, subject: 'heat', text: 'холодные батареи', receivedAt: NOW + 5 * MS_PER_DAY };
  const found = (other: Partial<ComparableAppeal>, own: Partial<typeof draft> = {}): readonly string[] =>
    findSimilarAppeals({ ...draft, ...own }, [{ ...earlier, ...other }]).map(({ likeness }) => likeness);

  test('same customer and subject, open, within the days', () => {
    expect(found({})).toEqual(['same']);
    expect([found({ open: false }), found({ customerId: 'c2' }), found({ receivedAt: NOW - 40 * MS_PER_DAY })]).toEqual([[], [], []]);
    expect(found({ customerId: null }, { customerId: 'c9' })).toEqual([]);
  });

  test('another subject in mostly the same words is alike; other words are not', () => {
    expect(found({ subject: 'meters' })).toEqual(['alike']);
    expect(found({ subject: 'meters' }, { text: 'поверка счётчика' })).toEqual([]);
  });
});

describe('appeal numbers', () => {
  test('formatted and read back, also as typed', () => {
    const parts = { series: 'Ж', officeCode: 'ЦЕНТР', year: 2026, sequence: 123 };
    expect(formatAppealNumber(parts)).toBe('Ж-ЦЕНТР-2026-000123');
    expect(parseAppealNumber(' Ж – ЦЕНТР-2026 - 123 ')).toEqual(parts);
    expect([parseAppealNumber('Ж-2026-1'), parseAppealNumber('')]).toEqual([null, null]);
  });
});
