import { useQuery } from '@apollo/client/react';
import type { Country } from '@ortalyk/domain';
import { CompanyDocument } from '../../access/session.generated.js';

/** The country of the company's pack: it says which numbers people and companies have; undefined until it is known. */
export function useCountryKnown(): Country | undefined {
  const { data } = useQuery(CompanyDocument, { fetchPolicy: 'cache-first' });
  return data === undefined ? undefined : data.company.country.toUpperCase() === 'RU' ? 'RU' : 'KZ';
}

/** The same where only a word depends on it. */
export function useCountry(): Country {
  return useCountryKnown() ?? 'KZ';
}
