export const IMPORT_KINDS = ['houses', 'accounts', 'customers', 'contracts', 'ledger', 'meters'] as const;

/** Which import is open. */
export interface ImportsSearch {
  readonly id?: string;
}

/** Reads the address; what is no import is left out. */
export function parseImportsSearch(raw: Record<string, unknown>): ImportsSearch {
  return typeof raw['id'] === 'string' && /^[0-9a-f-]{36}$/.test(raw['id']) ? { id: raw['id'] } : {};
}

/** Where the refused rows are downloaded. */
export function rejectFileHref(id: string): string {
  return `/imports/${id}/refused.csv`;
}
