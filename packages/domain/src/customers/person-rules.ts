import type { CivilDate } from '../shared/civil-date.js';
import { foldPhone } from '../shared/fold.js';
import type { Problem } from '../shared/outcome.js';

export interface ContactDraft {
  readonly kind: 'phone' | 'email' | 'address';
  readonly value: string;
  readonly preferred: boolean;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const MAX_CONTACT = 300;
const MAX_CONTACTS = 20;

/** Problems of a list of contacts: `contactInvalid`, `contactTooLong`, `contactTwice`, `tooManyContacts`. */
export function contactProblems(contacts: readonly ContactDraft[], path: string): readonly Problem[] {
  if (contacts.length > MAX_CONTACTS) return [{ code: 'tooManyContacts', path, params: { max: MAX_CONTACTS } }];
  const seen = new Set<string>();
  return contacts.flatMap((contact, index): Problem[] => {
    const at = `${path}.${index}.value`;
    if (contact.value.length > MAX_CONTACT) return [{ code: 'contactTooLong', path: at, params: { max: MAX_CONTACT } }];
    if (!isContact(contact)) return [{ code: 'contactInvalid', path: at }];
    const key = `${contact.kind} ${contactKey(contact)}`;
    if (seen.has(key)) return [{ code: 'contactTwice', path: at }];
    seen.add(key);
    return [];
  });
}

/** What two writings of one contact have in common. */
export function contactKey({ kind, value }: Pick<ContactDraft, 'kind' | 'value'>): string {
  return kind === 'phone' ? (foldPhone(value) ?? '') : value.trim().toLowerCase();
}

function isContact({ kind, value }: ContactDraft): boolean {
  if (kind === 'email') return EMAIL.test(value.trim());
  if (kind === 'address') return value.trim() !== '';
  return /^\+?\d{6,15}$/.test(foldPhone(value) ?? '');
}

export interface RepresentativeTerm {
  readonly basis: 'powerOfAttorney' | 'law' | 'office';
  readonly documentNumber: string | null;
  readonly documentOn: CivilDate | null;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

/** Problems of a representative's basis: a power of attorney has number, date and, unless it says otherwise, an end that has not passed. */
export function representativeProblems(term: RepresentativeTerm, today: CivilDate): readonly Problem[] {
  const problems: Problem[] = [];
  if (term.basis === 'powerOfAttorney') {
    if ((term.documentNumber ?? '').trim() === '') problems.push({ code: 'documentNumberRequired', path: 'documentNumber' });
    if (term.documentOn === null) problems.push({ code: 'documentDateRequired', path: 'documentOn' });
  }
  if (term.documentOn !== null && term.documentOn > today) problems.push({ code: 'documentInFuture', path: 'documentOn' });
  if (term.validTo !== null && term.validTo < term.validFrom) problems.push({ code: 'endsBeforeStart', path: 'validTo' });
  else if (term.validTo !== null && term.validTo < today) problems.push({ code: 'powerExpired', path: 'validTo', params: { on: term.validTo } });
  return problems;
}

/** True where a basis holds on a day; its last day still counts. */
export function isValidOn(term: Pick<RepresentativeTerm, 'validFrom' | 'validTo'>, on: CivilDate): boolean {
  return term.validFrom <= on && (term.validTo === null || term.validTo >= on);
}
