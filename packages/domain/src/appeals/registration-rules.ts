import { isCivilDate, type CivilDate, type Instant } from '../shared/civil-date.js';
import type { Problem } from '../shared/outcome.js';

/** Longest text of an appeal, in UTF-16 units. */
export const APPEAL_TEXT_LIMIT = 20_000;
/** A clock of another machine may be a little ahead. */
const CLOCK_SKEW_MS = 2 * 60_000;

/** What registering an appeal is checked with. Times are T23's. */
export interface RegistrationInput {
  readonly text: string;
  readonly kind: string;
  readonly subject: string;
  readonly channel: string;
  readonly answerChannel: string | null;
  readonly happenedAt: Instant | null;
  readonly receivedAt: Instant;
  readonly now: Instant;
  readonly account: { readonly closedOn: CivilDate | null } | null;
  readonly customer: { readonly contactChannels: readonly string[] } | null;
}

/** What the pack and the calendars allow. */
export interface RegistrationRules {
  readonly kinds: readonly string[];
  readonly channels: readonly string[];
  /** First instant the office's calendar knows. */
  readonly calendarFrom: Instant;
  /** Answer channels that need a contact of the customer, e.g. `email`. */
  readonly answerChannels: readonly { readonly code: string; readonly needsContact: string | null }[];
  readonly mayBackdate: boolean;
  /** How far back receiving may lie without the permission to backdate (T23), in milliseconds. */
  readonly backdateAfterMs: number;
}

/** What stands in the way of a registration, and what is only worth a look before saving. */
export interface RegistrationVerdict {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * The rules of registering an appeal, all at once. Problems: `text_missing`, `text_too_long`, `unknown_kind`, `subject_missing`,
 * `unknown_channel`, `received_in_future`, `happened_after_received`, `before_calendar`, `backdating_not_allowed`,
 * `unknown_answer_channel`, `answer_contact_missing`. Warnings: `account_closed`, `no_account`, `no_customer`.
 */
export function checkRegistration(input: RegistrationInput, rules: RegistrationRules): RegistrationVerdict {
  return {
    problems: [...textProblems(input), ...choiceProblems(input, rules), ...timeProblems(input, rules), ...answerProblems(input, rules)],
    warnings: warningsOf(input),
  };
}

function textProblems({ text, subject }: RegistrationInput): readonly Problem[] {
  const problems: Problem[] = [];
  if (text.trim() === '') problems.push({ code: 'text_missing', path: 'text' });
  if (text.length > APPEAL_TEXT_LIMIT) problems.push({ code: 'text_too_long', path: 'text', params: { max: APPEAL_TEXT_LIMIT, length: text.length } });
  if (subject.trim() === '') problems.push({ code: 'subject_missing', path: 'subject' });
  return problems;
}

function choiceProblems({ kind, channel }: RegistrationInput, rules: RegistrationRules): readonly Problem[] {
  const problems: Problem[] = [];
  if (!rules.kinds.includes(kind)) problems.push({ code: 'unknown_kind', path: 'kind', params: { kind } });
  if (!rules.channels.includes(channel)) problems.push({ code: 'unknown_channel', path: 'channel', params: { channel } });
  return problems;
}

function timeProblems({ happenedAt, receivedAt, now }: RegistrationInput, rules: RegistrationRules): readonly Problem[] {
  const problems: Problem[] = [];
  if (receivedAt > now + CLOCK_SKEW_MS) problems.push({ code: 'received_in_future', path: 'receivedAt' });
  if (receivedAt < rules.calendarFrom) problems.push({ code: 'before_calendar', path: 'receivedAt' });
  if (happenedAt !== null && happenedAt > receivedAt) problems.push({ code: 'happened_after_received', path: 'happenedAt' });
  // T23: backdating needs a permission and is audited.
  if (receivedAt < now - rules.backdateAfterMs && !rules.mayBackdate) problems.push({ code: 'backdating_not_allowed', path: 'receivedAt' });
  return problems;
}

function answerProblems({ answerChannel, customer }: RegistrationInput, rules: RegistrationRules): readonly Problem[] {
  if (answerChannel === null) return [];
  const channel = rules.answerChannels.find(({ code }) => code === answerChannel);
  if (channel === undefined) return [{ code: 'unknown_answer_channel', path: 'answerChannel', params: { channel: answerChannel } }];
  const { needsContact } = channel;
  // An appeal may come from a stranger; then the contact is asked for with the customer.
  if (needsContact === null || customer === null || customer.contactChannels.includes(needsContact)) return [];
  return [{ code: 'answer_contact_missing', path: 'answerChannel', params: { contact: needsContact } }];
}

function warningsOf({ account, customer }: RegistrationInput): readonly Problem[] {
  const warnings: Problem[] = [];
  if (account === null) warnings.push({ code: 'no_account', path: 'accountId' });
  else if (account.closedOn !== null && isCivilDate(account.closedOn)) warnings.push({ code: 'account_closed', path: 'accountId', params: { on: account.closedOn } });
  if (customer === null) warnings.push({ code: 'no_customer', path: 'customerId' });
  return warnings;
}
