export const WORK_TABS = ['mine', 'unit', 'office'] as const;
export type WorkTab = (typeof WORK_TABS)[number];

const DUES = ['late', 'today', 'week', 'later'] as const;

/** What the address of «my work» holds. */
export interface WorkSearch {
  readonly tab?: WorkTab;
  readonly due?: (typeof DUES)[number];
  readonly unit?: string;
  /** The open card. */
  readonly appeal?: string;
}

/** Reads the address; what it does not know is left out. */
export function parseWorkSearch(raw: Readonly<Record<string, unknown>>): WorkSearch {
  const tab = WORK_TABS.find((one) => one === raw['tab']);
  const due = DUES.find((one) => one === raw['due']);
  const unit = typeof raw['unit'] === 'string' && raw['unit'] !== '' ? raw['unit'] : undefined;
  const appeal = typeof raw['appeal'] === 'string' && raw['appeal'] !== '' ? raw['appeal'] : undefined;
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(due === undefined ? {} : { due }),
    ...(unit === undefined ? {} : { unit }),
    ...(appeal === undefined ? {} : { appeal }),
  };
}
