import { useQuery } from '@apollo/client/react';
import type { DuplicateSearchInput } from '@ortalyk/contract';
import { useEffect, useMemo, useState } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import type { CustomerValues } from './customer-schema.js';
import { DuplicateCandidatesDocument, type DuplicateCandidatesQuery } from './customers.generated.js';

export type Candidate = DuplicateCandidatesQuery['duplicateCustomers'][number];

/** Asked this long after the last key, in milliseconds. */
const PAUSE_MS = 350;
const SHORTEST_PHONE = 7;
const SHORTEST_NUMBER = 10;

/** What may be asked of the typed so far; null while it identifies nobody. */
export function questionOf(values: Pick<CustomerValues, 'taxId' | 'fullName' | 'birthOn' | 'contacts'>, exceptId: string | null): DuplicateSearchInput | null {
  const digits = (text: string) => text.replaceAll(/\D/g, '');
  const taxId = digits(values.taxId).length >= SHORTEST_NUMBER ? values.taxId : null;
  const phones = values.contacts.filter(({ kind, value }) => kind === 'phone' && digits(value).length >= SHORTEST_PHONE).map(({ value }) => value);
  const named = values.fullName.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(values.birthOn);
  if (taxId === null && phones.length === 0 && !named) return null;
  return { taxId, phones, fullName: named ? values.fullName.trim() : null, birthOn: named ? values.birthOn : null, exceptId };
}

/** Who it may be already, while the form is being typed. */
export function useCandidates(control: Control<CustomerValues>, exceptId: string | null): readonly Candidate[] {
  const [taxId, fullName, birthOn, contacts] = useWatch({ control, name: ['taxId', 'fullName', 'birthOn', 'contacts'] });
  const wanted = JSON.stringify(questionOf({ taxId, fullName, birthOn, contacts }, exceptId));
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const input = useMemo(() => JSON.parse(asked) as DuplicateSearchInput | null, [asked]);
  const { data, previousData } = useQuery(DuplicateCandidatesDocument, { variables: { input: input ?? { phones: [] } }, skip: input === null, fetchPolicy: 'cache-and-network' });
  return input === null ? [] : ((data ?? previousData)?.duplicateCustomers ?? []);
}
