import type { Problem } from '../shared/outcome.js';
import { nearestChoice } from '../shared/nearest.js';
import type { BranchDefinition, ProcessMap, StepDefinition } from './process-map.js';

/**
 * Every structural fault of a process map, with a path into it: `duplicate_step`, `unknown_next`, `cycle`, `empty_branch`, `unknown_step`,
 * `duplicate_branch`, `repeated_step`, `unreachable_step`. Empty where the map can be run.
 */
export function validateMap(map: ProcessMap): readonly Problem[] {
  const byId = new Map(map.steps.map((step) => [step.id, step]));
  return [
    ...duplicates(map.steps, 'steps', 'duplicate_step'),
    ...duplicates(map.branches, 'branches', 'duplicate_branch'),
    ...map.steps.flatMap((step, index) => nextProblems(step, index, byId)),
    ...cycleProblems(map, byId),
    ...map.branches.flatMap((branch, index) => branchProblems(branch, index, byId)),
    ...unreachableProblems(map),
  ];
}

function duplicates(items: readonly { readonly id: string }[], list: string, code: string): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ code, path: `${list}.${index}.id`, params: { id } }];
    seen.add(id);
    return [];
  });
}

function nextProblems(step: StepDefinition, index: number, byId: ReadonlyMap<string, StepDefinition>): readonly Problem[] {
  if (step.next === null || byId.has(step.next)) return [];
  return [{ code: 'unknown_next', path: `steps.${index}.next`, params: withNearest(step.next, byId) }];
}

function cycleProblems(map: ProcessMap, byId: ReadonlyMap<string, StepDefinition>): readonly Problem[] {
  const clean = new Set<string>();
  for (const [index, start] of map.steps.entries()) {
    const path = new Set<string>();
    for (let step: StepDefinition | undefined = start; step !== undefined && !clean.has(step.id); step = byId.get(step.next ?? '')) {
      if (path.has(step.id)) return [{ code: 'cycle', path: `steps.${index}.next`, params: { steps: [...path, step.id].join(' → ') } }];
      path.add(step.id);
    }
    for (const id of path) clean.add(id);
  }
  return [];
}

function branchProblems(branch: BranchDefinition, index: number, byId: ReadonlyMap<string, StepDefinition>): readonly Problem[] {
  if (branch.steps.length === 0) return [{ code: 'empty_branch', path: `branches.${index}.steps`, params: { id: branch.id } }];
  return branch.steps.flatMap((id, position) => {
    const path = `branches.${index}.steps.${position}`;
    if (!byId.has(id)) return [{ code: 'unknown_step', path, params: withNearest(id, byId) }];
    return branch.steps.indexOf(id) < position ? [{ code: 'repeated_step', path, params: { id } }] : [];
  });
}

function unreachableProblems(map: ProcessMap): readonly Problem[] {
  const reached = new Set(map.branches.flatMap((branch) => branch.steps));
  return map.steps.flatMap((step, index) =>
    reached.has(step.id) ? [] : [{ code: 'unreachable_step', path: `steps.${index}`, params: { id: step.id } }],
  );
}

function withNearest(id: string, byId: ReadonlyMap<string, unknown>): Readonly<Record<string, string>> {
  const nearest = nearestChoice(id, byId.keys());
  return nearest === null ? { id } : { id, nearest };
}
