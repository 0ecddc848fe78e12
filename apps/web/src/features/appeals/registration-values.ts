import type { Language, RegisterAppealInput } from '@ortalyk/contract';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { instantOfLocal } from './local-time.js';

/** What the registration form holds; empty words mean «not given». */
export interface RegistrationValues {
  readonly accountId: string;
  readonly applicantName: string;
  readonly applicantContact: string;
  readonly subject: string | null;
  readonly kind: string;
  readonly channel: string;
  /** Wall-clock time of the office, `YYYY-MM-DDTHH:mm`; empty means now. */
  readonly receivedAt: string;
  readonly answerChannel: string;
  readonly answerContact: string;
  readonly language: Language;
  readonly text: string;
  readonly papers: readonly string[];
  /** Made once per draft: the same form sent twice is one appeal. */
  readonly idempotencyKey: string;
}

export interface RegistrationLimits {
  readonly maxTextLength: number;
  readonly timeZone: string;
}

/** Rules a person can mend before sending; the server says the rest. */
export function registrationSchema({ maxTextLength, timeZone }: RegistrationLimits) {
  const words = v.pipe(v.string(), v.trim());
  return v.pipe(
    v.object({
      accountId: v.string(),
      applicantName: v.pipe(words, v.maxLength(300, fieldMessage('tooLong', { max: 300 }))),
      applicantContact: v.pipe(words, v.maxLength(200, fieldMessage('tooLong', { max: 200 }))),
      subject: v.pipe(v.nullable(v.string()), v.check((code) => code !== null && code !== '', fieldMessage('choose'))),
      kind: v.pipe(v.string(), v.minLength(1, fieldMessage('choose'))),
      channel: v.pipe(v.string(), v.minLength(1, fieldMessage('choose'))),
      receivedAt: v.pipe(v.string(), v.check((text) => text === '' || instantOfLocal(text, timeZone) !== null, fieldMessage('badDate'))),
      answerChannel: v.pipe(v.string(), v.minLength(1, fieldMessage('choose'))),
      answerContact: v.pipe(words, v.maxLength(200, fieldMessage('tooLong', { max: 200 }))),
      language: v.picklist(['ru', 'kk', 'en']),
      text: v.pipe(words, v.minLength(1, fieldMessage('required')), v.maxLength(maxTextLength, fieldMessage('tooLong', { max: maxTextLength }))),
      papers: v.array(v.string()),
      idempotencyKey: v.string(),
    }),
    v.forward(
      // An appeal may lack an account, but somebody has asked for something.
      v.partialCheck([['accountId'], ['applicantName']], (form) => form.accountId !== '' || form.applicantName !== '', fieldMessage('required')),
      ['applicantName'],
    ),
  );
}

export interface RegistrationContext {
  readonly officeId: string;
  readonly timeZone: string;
  readonly customerId: string | null;
  /** Document kinds of the check-list on the screen: a tick left from another subject is not sent. */
  readonly checklist: readonly string[];
}

/** The input of `registerAppeal` made of the form. */
export function registrationInput(values: RegistrationValues, context: RegistrationContext): RegisterAppealInput {
  const known = values.accountId !== '';
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    accountId: orNull(values.accountId),
    customerId: known ? context.customerId : null,
    applicantName: known ? null : orNull(values.applicantName),
    applicantContact: known ? null : orNull(values.applicantContact),
    officeId: context.officeId,
    subject: values.subject ?? '',
    kind: values.kind,
    channel: values.channel,
    receivedAt: values.receivedAt === '' ? null : instantOfLocal(values.receivedAt, context.timeZone),
    answerChannel: values.answerChannel,
    answerContact: orNull(values.answerContact),
    language: values.language,
    text: values.text.trim(),
    papers: values.papers.filter((kind) => context.checklist.includes(kind)),
    idempotencyKey: values.idempotencyKey,
  };
}
