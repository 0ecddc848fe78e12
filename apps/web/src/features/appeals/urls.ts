import { isCivilDate } from '@ortalyk/domain';
import type { AppealDue, AppealFilter, AppealOrder, AppealState } from '@ortalyk/contract';

export const APPEAL_STATES = ['registered', 'inWork', 'answered', 'refused', 'cancelled'] as const satisfies readonly AppealState[];
export const APPEAL_DUES = ['late', 'today', 'week', 'later'] as const satisfies readonly AppealDue[];
export const APPEAL_ORDERS = ['newestFirst', 'oldestFirst', 'dueFirst'] as const satisfies readonly AppealOrder[];

/** What the address of the list of appeals holds: filters, order and the open card, so that a link opens the same picture. */
export interface AppealsSearch {
  readonly state?: AppealState | 'open';
  readonly due?: AppealDue;
  readonly office?: string;
  /** Several offices, their ids with commas between: what the head of a few of them sees added up. */
  readonly offices?: string;
  readonly subject?: string;
  readonly channel?: string;
  readonly kind?: string;
  /** Who holds the current step. */
  readonly person?: string;
  readonly registeredBy?: string;
  readonly account?: string;
  readonly customer?: string;
  readonly from?: string;
  readonly to?: string;
  /** Civil dates of the answer, both ends included. */
  readonly answeredFrom?: string;
  readonly answeredTo?: string;
  /** Only those whose current step nobody has taken. */
  readonly unassigned?: true;
  readonly number?: string;
  readonly order?: AppealOrder;
  /** The open card. */
  readonly appeal?: string;
}

type Key = keyof AppealsSearch;

const FREE_KEYS = ['office', 'subject', 'channel', 'kind', 'person', 'registeredBy', 'account', 'customer', 'number', 'appeal'] as const satisfies readonly Key[];

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value);
}

function text(value: unknown): string | undefined {
  // The router reads `number=12` as a number; a filter is always words.
  const words = typeof value === 'number' ? String(value) : value;
  return typeof words === 'string' && words.trim() !== '' && words.length <= 100 ? words.trim() : undefined;
}

const MOST_OFFICES = 50;

function idsText(value: unknown): string | undefined {
  const ids = typeof value === 'string' ? value.split(',').filter((id) => /^[\w-]{1,40}$/.test(id)) : [];
  return ids.length > 0 && ids.length <= MOST_OFFICES ? ids.join(',') : undefined;
}

function dateText(value: unknown): string | undefined {
  return typeof value === 'string' && isCivilDate(value) ? value : undefined;
}

/** Reads the address; what it does not know or cannot read is left out rather than refused, since links live long. */
export function parseAppealsSearch(raw: Readonly<Record<string, unknown>>): AppealsSearch {
  const found: Partial<Record<Key, string | true | undefined>> = {
    state: oneOf([...APPEAL_STATES, 'open'] as const, raw['state']),
    due: oneOf(APPEAL_DUES, raw['due']),
    order: oneOf(APPEAL_ORDERS, raw['order']),
    offices: idsText(raw['offices']),
    from: dateText(raw['from']),
    to: dateText(raw['to']),
    answeredFrom: dateText(raw['answeredFrom']),
    answeredTo: dateText(raw['answeredTo']),
    unassigned: raw['unassigned'] === true || raw['unassigned'] === 'true' ? true : undefined,
  };
  for (const key of FREE_KEYS) found[key] = text(raw[key]);
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as AppealsSearch;
}

/** The filter the server is asked with. */
export function appealFilterOf(search: AppealsSearch): AppealFilter {
  const filter: Record<string, unknown> = {
    due: search.due,
    officeId: search.office,
    officeIds: search.offices?.split(','),
    subject: search.subject,
    channel: search.channel,
    kind: search.kind,
    assigneeId: search.person,
    registeredById: search.registeredBy,
    accountId: search.account,
    customerId: search.customer,
    registeredFrom: search.from,
    registeredTo: search.to,
    answeredFrom: search.answeredFrom,
    answeredTo: search.answeredTo,
    unassigned: search.unassigned,
    number: search.number,
    open: search.state === 'open' ? true : undefined,
    states: search.state !== undefined && search.state !== 'open' ? [search.state] : undefined,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** How many filters are on; the order and the open card are not filters. */
export function filterCount(search: AppealsSearch): number {
  return Object.entries(search).filter(([key, value]) => key !== 'order' && key !== 'appeal' && value !== undefined).length;
}

/** The same list with some of it changed; an empty value takes the filter off. */
export function changeSearch(search: AppealsSearch, change: Partial<Record<Key, string | true | undefined>>): AppealsSearch {
  return parseAppealsSearch({ ...search, ...change });
}

/** What the address of one card holds. */
export interface AppealCardSearch {
  /** Just registered: the card offers the receipt first. */
  readonly registered?: boolean;
}

/** Reads the address of a card. */
export function parseAppealCardSearch(raw: Readonly<Record<string, unknown>>): AppealCardSearch {
  return raw['registered'] === true ? { registered: true } : {};
}
