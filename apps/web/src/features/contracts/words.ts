import { useTranslation } from 'react-i18next';
import type { DotLook } from '../../ui/state-dot.js';
import { CONTRACT_KINDS, CONTRACT_STATE_NAMES, type ContractStateName } from './urls.js';

const OVER: ReadonlySet<string> = new Set(['terminated', 'refused']);
const RUNNING: ReadonlySet<string> = new Set(['signed', 'inForce', 'changing', 'terminating']);

/** How a state looks: a ring before the contract runs, a dot while it does, pale when it is over. */
export function stateLook(state: string): DotLook {
  if (OVER.has(state)) return 'paleRing';
  return RUNNING.has(state) ? 'dot' : 'ring';
}

/** Words for kinds and states; what the catalogue does not know is shown as the record has it. */
export function useContractWords() {
  const { t } = useTranslation('contracts');
  return {
    kind: (code: string): string => {
      const kind = CONTRACT_KINDS.find((one) => one === code);
      return kind === undefined ? code : t(`kind.${kind}`);
    },
    state: (code: string): string => {
      const state = stateOf(code);
      return state === undefined ? code : t(`state.${state}`);
    },
  };
}

export function stateOf(code: string): ContractStateName | undefined {
  return CONTRACT_STATE_NAMES.find((one) => one === code);
}
