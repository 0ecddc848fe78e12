/** What the address of the reception page holds: the account whose owner is here, and the appeal its card was opened from. */
export interface ReceptionSearch {
  readonly account?: string;
  /** Why the card is read (privacy): noted beside the reading. */
  readonly appeal?: string;
}

/** Reads the address; what it does not know is left out. */
export function parseReceptionSearch(raw: Readonly<Record<string, unknown>>): ReceptionSearch {
  const { account, appeal } = raw;
  return {
    ...(typeof account === 'string' && account !== '' ? { account } : {}),
    ...(typeof appeal === 'string' && appeal !== '' ? { appeal } : {}),
  };
}

/** What the card's keys register an appeal about: the words the pack's subjects are found by. */
export const TOPICS = ['readings', 'document', 'meter', 'recalculation'] as const;
export type Topic = (typeof TOPICS)[number];

/** What the address of the registration holds: whose it is, and what it begins with. */
export interface RegistrationSearch {
  readonly account?: string;
  readonly topic?: Topic;
  /** Months a recalculation is asked for, `YYYY-MM`. */
  readonly months?: readonly string[];
}

/** Reads the address of the registration. */
export function parseRegistrationSearch(raw: Readonly<Record<string, unknown>>): RegistrationSearch {
  const { account } = parseReceptionSearch(raw);
  const topic = TOPICS.find((one) => one === raw['topic']);
  const months = Array.isArray(raw['months']) ? raw['months'].filter((month): month is string => typeof month === 'string' && /^\d{4}-\d{2}$/.test(month)) : [];
  return { ...(account === undefined ? {} : { account }), ...(topic === undefined ? {} : { topic }), ...(months.length === 0 ? {} : { months }) };
}
