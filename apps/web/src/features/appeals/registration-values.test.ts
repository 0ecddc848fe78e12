import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { registrationInput, registrationSchema, type RegistrationValues } from './registration-values.js';

const limits = { maxTextLength: 20, timeZone: 'Asia/Almaty' };
const values: RegistrationValues = {
  accountId: 'acc', applicantName: '', applicantContact: '', subject: 'recalculation', kind: 'application', channel: 'desk', receivedAt: '',
  answerChannel: 'letter', answerContact: ' мкр. 2, д. 12 ', language: 'kk', text: ' Прошу перерасчёт ', papers: ['idCard', 'left'], idempotencyKey: 'k1',
};
const wrongFields = (changed: Partial<RegistrationValues>) => {
  const result = v.safeParse(registrationSchema(limits), { ...values, ...changed });
  return result.success ? [] : result.issues.map((issue) => v.getDotPath(issue));
};

describe('registrationSchema', () => {
  it('takes a whole form', () => {
    expect(wrongFields({})).toEqual([]);
  });

  it('wants an account or an applicant, and says so under the applicant', () => {
    expect(wrongFields({ accountId: '', applicantName: '  ' })).toEqual(['applicantName']);
    expect(wrongFields({ accountId: '', applicantName: 'Ким А.' })).toEqual([]);
  });

  it('names every wrong field at once', () => {
    expect(wrongFields({ subject: null, text: ' ', receivedAt: '2026-13-01T10:00' }).toSorted()).toEqual(['receivedAt', 'subject', 'text']);
  });

  it('counts the text against the limit of the pack', () => {
    expect(wrongFields({ text: 'а'.repeat(21) })).toEqual(['text']);
    expect(wrongFields({ text: 'а'.repeat(20) })).toEqual([]);
  });
});

describe('registrationInput', () => {
  const context = { officeId: 'o1', timeZone: 'Asia/Almaty', customerId: 'c1', checklist: ['idCard', 'contract'] };

  it('sends trimmed words, the zone’s instant and only ticks of the shown check-list', () => {
    const input = registrationInput({ ...values, receivedAt: '2026-11-20T09:30' }, context);
    expect(input).toMatchObject({ text: 'Прошу перерасчёт', receivedAt: '2026-11-20T04:30:00.000Z', papers: ['idCard'], customerId: 'c1', answerContact: 'мкр. 2, д. 12' });
  });

  it('sends no applicant beside an account, and no customer without one', () => {
    expect(registrationInput({ ...values, applicantName: 'Ким' }, context)).toMatchObject({ applicantName: null, accountId: 'acc' });
    expect(registrationInput({ ...values, accountId: '', applicantName: 'Ким' }, context)).toMatchObject({ accountId: null, customerId: null, applicantName: 'Ким' });
  });

  it('leaves «now» to the server', () => {
    expect(registrationInput(values, context).receivedAt).toBeNull();
  });
});
