import type { AppealState } from '@ortalyk/contract';
import type { DotLook } from '../../ui/state-dot.js';

/** The dot of a state: a ring before work, a dot in work, pale once closed. */
export function stateLook(state: AppealState): DotLook {
  if (state === 'registered') return 'ring';
  if (state === 'inWork') return 'dot';
  return state === 'answered' ? 'pale' : 'paleRing';
}
