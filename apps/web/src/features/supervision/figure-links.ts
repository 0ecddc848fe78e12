import type { AppealsSearch } from '../appeals/urls.js';
import type { FigureKey } from './figures.js';

/** Whose figure it is. */
export interface FigureOwner {
  readonly officeId?: string | undefined;
  /** The offices a total is over, where it is not the whole company's. */
  readonly officeIds?: readonly string[] | undefined;
  /** A person, or null for appeals whose step nobody holds. */
  readonly personId?: string | null | undefined;
}

/** The address of the list a figure counts: the same filter the server counted by. `today` is the company's civil date. */
export function listBehind(key: FigureKey, owner: FigureOwner, today: string): AppealsSearch {
  return {
    ...filterOf(key, today),
    ...(owner.officeId !== undefined && { office: owner.officeId }),
    ...(owner.officeIds !== undefined && { offices: owner.officeIds.join(',') }),
    ...(owner.personId === null && { unassigned: true as const }),
    ...(typeof owner.personId === 'string' && { person: owner.personId }),
  };
}

function filterOf(key: FigureKey, today: string): AppealsSearch {
  switch (key) {
    case 'late':
      return { state: 'open', due: 'late', order: 'dueFirst' };
    case 'lateToday':
      return { state: 'open', due: 'today', order: 'dueFirst' };
    case 'open':
      return { state: 'open', order: 'dueFirst' };
    case 'registeredToday':
      return { from: today, to: today };
    case 'answeredToday':
      return { answeredFrom: today, answeredTo: today };
  }
}
