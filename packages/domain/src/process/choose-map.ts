import type { BranchDefinition, ProcessMap, StepDefinition } from './process-map.js';

/** T22: of the maps a document fits, the one the pack's precedence names first; a map the precedence does not name comes last, in pack order. */
export function chooseMap(candidates: readonly ProcessMap[], precedence: readonly string[]): ProcessMap | null {
  const rank = (map: ProcessMap): number => {
    const index = precedence.indexOf(map.id);
    return index === -1 ? precedence.length : index;
  };
  return candidates.reduce<ProcessMap | null>((best, map) => (best === null || rank(map) < rank(best) ? map : best), null);
}

/** The branch of a map by id. */
export function findBranch(map: ProcessMap, branchId: string): BranchDefinition | null {
  return map.branches.find((branch) => branch.id === branchId) ?? null;
}

/** The steps of a branch in order; steps the map does not have are left out (validation reports them). */
export function branchSteps(map: ProcessMap, branch: BranchDefinition): readonly StepDefinition[] {
  return branch.steps.flatMap((id) => map.steps.find((step) => step.id === id) ?? []);
}
