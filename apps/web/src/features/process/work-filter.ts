import type { StepFilter } from '@ortalyk/contract';
import type { WorkSearch } from './urls.js';

/** Whose work it is. */
export interface WorkOwner {
  readonly unitId: string;
  readonly officeId: string;
}

/** The question behind a tab: mine, my unit's that nobody took, everything of the office. */
export function workFilterOf(search: WorkSearch, owner: WorkOwner): StepFilter {
  const due = search.due === undefined ? {} : { due: search.due };
  if (search.tab === 'unit') return { unitId: owner.unitId, unassigned: true, ...due };
  if (search.tab === 'office') return { officeId: owner.officeId, ...(search.unit === undefined ? {} : { unitId: search.unit }), ...due };
  return { mine: true, ...due };
}
