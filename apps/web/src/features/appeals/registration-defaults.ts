import type { Language } from '@ortalyk/contract';
import type { RegistrationOptionsQuery } from './registration.generated.js';
import type { RegistrationValues } from './registration-values.js';

export type RegistrationChoices = RegistrationOptionsQuery['registrationOptions'];
export type ChannelChoice = RegistrationChoices['channels'][number];
export type SubjectChoice = RegistrationChoices['subjects'][number];

/** The account an appeal is registered for, as the form shows it. */
export interface ApplicantAccount {
  readonly id: string;
  readonly number: string;
  readonly state: 'open' | 'closed';
  readonly address: string;
  readonly customer: {
    readonly id: string;
    readonly fullName: string;
    readonly language: Language;
    readonly contacts: readonly { readonly kind: string; readonly value: string; readonly preferred: boolean }[];
  };
}

/** Where to answer by a channel, from what the record knows; empty where it knows nothing fitting. */
export function suggestContact(channel: Pick<ChannelChoice, 'code' | 'mode'> | undefined, account: ApplicantAccount | null): string {
  if (channel === undefined || account === null) return '';
  const contacts = account.customer.contacts.toSorted((a, b) => Number(b.preferred) - Number(a.preferred));
  const of = (...kinds: readonly string[]) => contacts.find((contact) => kinds.includes(contact.kind))?.value ?? '';
  if (channel.code === 'email') return of('email');
  if (channel.mode === 'phone' || channel.code === 'whatsapp') return of('mobile', 'phone', 'whatsapp');
  if (channel.mode === 'written') return of('postal') || account.address;
  if (channel.mode === 'online') return of('email', 'mobile', 'phone');
  return '';
}

/** The channel an answer goes by unless somebody says otherwise: the one the appeal came by, else the first that can answer. */
export function answerChannelFor(channels: readonly ChannelChoice[], cameBy: string): string {
  const same = channels.find((channel) => channel.code === cameBy && channel.canAnswer);
  return (same ?? channels.find((channel) => channel.canAnswer))?.code ?? '';
}

/** An empty form: a visit to the desk, answered the way the pack allows. */
export function emptyValues(choices: RegistrationChoices, language: Language): RegistrationValues {
  const channel = (choices.channels.find((one) => one.mode === 'inPerson') ?? choices.channels[0])?.code ?? '';
  return {
    accountId: '', applicantName: '', applicantContact: '', subject: null, kind: choices.kinds[0]?.code ?? '', channel, receivedAt: '',
    answerChannel: answerChannelFor(choices.channels, channel), answerContact: '', language, text: '', papers: [], idempotencyKey: crypto.randomUUID(),
  };
}

/** The kind that goes with a subject: the present one where the subject allows it, else the subject's first. */
export function kindFor(subject: Pick<SubjectChoice, 'kinds'>, present: string): string {
  return subject.kinds.length === 0 || subject.kinds.includes(present) ? present : (subject.kinds[0] ?? present);
}

/** The channel that goes with a subject: the present one where the subject comes by it, else the subject's first. */
export function channelFor(subject: Pick<SubjectChoice, 'channels'>, present: string): string {
  return subject.channels.length === 0 || subject.channels.includes(present) ? present : (subject.channels[0] ?? present);
}

/** An empty form begun with a subject and words: kind and channel follow the subject. */
export function prefilledValues(choices: RegistrationChoices, empty: RegistrationValues, prefill: { readonly subject: string | null; readonly text: string } | undefined): RegistrationValues {
  if (prefill === undefined) return empty;
  const subject = choices.subjects.find((one) => one.code === prefill.subject);
  if (subject === undefined) return { ...empty, text: prefill.text };
  const channel = channelFor(subject, empty.channel);
  return { ...empty, text: prefill.text, subject: subject.code, kind: kindFor(subject, empty.kind), channel, answerChannel: answerChannelFor(choices.channels, channel) };
}
