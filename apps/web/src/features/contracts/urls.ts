export const CONTRACT_KINDS = ['public', 'individual', 'executor', 'business', 'budget'] as const;
export const CONTRACT_STATE_NAMES = ['application', 'papersAwaited', 'draft', 'sent', 'disagreement', 'signed', 'inForce', 'changing', 'terminating', 'terminated', 'refused'] as const;

export type ContractKindName = (typeof CONTRACT_KINDS)[number];
export type ContractStateName = (typeof CONTRACT_STATE_NAMES)[number];

/** Filters of the list of contracts, and the one open beside it. */
export interface ContractsSearch {
  readonly number?: string;
  readonly kind?: ContractKindName;
  readonly state?: ContractStateName;
  readonly owed?: true;
  readonly customer?: string;
  readonly account?: string;
  readonly contract?: string;
}

const TEXTS = ['number', 'customer', 'account', 'contract'] as const;

export function parseContractsSearch(raw: Readonly<Record<string, unknown>>): ContractsSearch {
  const kind = CONTRACT_KINDS.find((one) => one === raw['kind']);
  const state = CONTRACT_STATE_NAMES.find((one) => one === raw['state']);
  const texts = Object.fromEntries(TEXTS.flatMap((key) => (typeof raw[key] === 'string' && raw[key] !== '' ? [[key, raw[key]]] : typeof raw[key] === 'number' ? [[key, String(raw[key])]] : [])));
  return { ...texts, ...(kind === undefined ? {} : { kind }), ...(state === undefined ? {} : { state }), ...(raw['owed'] === true ? { owed: true } : {}) };
}

/** Whose contract an application begins with. */
export interface NewContractSearch {
  readonly account?: string;
}

export function parseNewContractSearch(raw: Readonly<Record<string, unknown>>): NewContractSearch {
  return typeof raw['account'] === 'string' && raw['account'] !== '' ? { account: raw['account'] } : {};
}
