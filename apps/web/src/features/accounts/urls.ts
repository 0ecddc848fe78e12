/** What the address of the reception page holds: the account whose owner is here. */
export interface ReceptionSearch {
  readonly account?: string;
}

/** Reads the address; what it does not know is left out. */
export function parseReceptionSearch(raw: Readonly<Record<string, unknown>>): ReceptionSearch {
  const account = raw['account'];
  return typeof account === 'string' && account !== '' ? { account } : {};
}
