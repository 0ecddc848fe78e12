const READ_REASONS = ['search', 'appeal', 'call', 'desk', 'check'] as const;
const CUSTOMER_TABS = ['history', 'reads'] as const;

export type ReadReasonName = (typeof READ_REASONS)[number];
export type CustomerTab = (typeof CUSTOMER_TABS)[number];
export { READ_REASONS };

/** What the address of a customer's page holds: why it is read, and which log is open below. */
export interface CustomerSearch {
  readonly reason?: ReadReasonName;
  readonly tab?: CustomerTab;
}

export function parseCustomerSearch(raw: Readonly<Record<string, unknown>>): CustomerSearch {
  const reason = READ_REASONS.find((one) => one === raw['reason']);
  const tab = CUSTOMER_TABS.find((one) => one === raw['tab']);
  return { ...(reason === undefined ? {} : { reason }), ...(tab === undefined ? {} : { tab }) };
}

/** What a new customer's form may begin with: text typed into the search before. */
export interface NewCustomerSearch {
  readonly name?: string;
  readonly kind?: 'person' | 'legalEntity';
}

export function parseNewCustomerSearch(raw: Readonly<Record<string, unknown>>): NewCustomerSearch {
  const { name, kind } = raw;
  return { ...(typeof name === 'string' && name !== '' ? { name } : {}), ...(kind === 'person' || kind === 'legalEntity' ? { kind } : {}) };
}

/** The pair open beside the work list of duplicates; the one who is kept stands first. */
export interface DuplicatesSearch {
  readonly keep?: string;
  readonly merge?: string;
}

export function parseDuplicatesSearch(raw: Readonly<Record<string, unknown>>): DuplicatesSearch {
  const { keep, merge } = raw;
  return typeof keep === 'string' && typeof merge === 'string' ? { keep, merge } : {};
}

/** Filters of the log of readings. */
export interface ReadLogSearch {
  readonly customer?: string;
  readonly staff?: string;
  readonly reason?: ReadReasonName;
  readonly from?: string;
  readonly to?: string;
}

export function parseReadLogSearch(raw: Readonly<Record<string, unknown>>): ReadLogSearch {
  const text = (key: 'customer' | 'staff') => (typeof raw[key] === 'string' && raw[key] !== '' ? { [key]: raw[key] } : {});
  const date = (key: 'from' | 'to') => (typeof raw[key] === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw[key]) ? { [key]: raw[key] } : {});
  const reason = READ_REASONS.find((one) => one === raw['reason']);
  return { ...text('customer'), ...text('staff'), ...(reason === undefined ? {} : { reason }), ...date('from'), ...date('to') };
}
