import type { Language } from '@ortalyk/contract';

/** The address in the reader's language where the record has it. */
export function addressIn(place: { readonly address: string; readonly addressKk?: string | null }, language: Language): string {
  return language === 'kk' ? (place.addressKk ?? place.address) : place.address;
}
