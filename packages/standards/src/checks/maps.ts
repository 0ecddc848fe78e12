import type { ProcessMap } from '@ortalyk/domain';
import type { Pack } from '../pack.js';
import type { PackReport } from './report.js';

/** Follows `next` from a step; returns the walk up to and including the first repetition. */
function walk(map: ProcessMap, from: string): { readonly path: readonly string[]; readonly cyclic: boolean } {
  const next = new Map(map.steps.map((step) => [step.id, step.next]));
  const path: string[] = [];
  let current: string | null = from;
  while (current !== null) {
    if (path.includes(current)) return { path: [...path, current], cyclic: true };
    path.push(current);
    current = next.get(current) ?? null;
  }
  return { path, cyclic: false };
}

function checkSteps(pack: Pack, map: ProcessMap, site: { readonly path: string; readonly report: PackReport }): void {
  const { path, report } = site;
  const stepIds = new Set(map.steps.map((step) => step.id));
  const units = new Set(pack.units.map((unit) => unit.code));
  const positions = new Set(pack.positions.map((position) => position.code));
  const documents = new Set(pack.documentKinds.map((kind) => kind.code));
  const norms = new Set(pack.norms.map((norm) => norm.id));
  map.steps.forEach((step, index) => {
    const at = `${path}.steps.${index}`;
    report.resolve('pack.unknownStep', `${at}.next`, { value: step.next, choices: stepIds });
    report.resolve('pack.unknownUnit', `${at}.unit`, { value: step.unit, choices: units });
    report.resolve('pack.unknownPosition', `${at}.position`, { value: step.position, choices: positions });
    report.resolve('pack.unknownDocument', `${at}.input`, { value: step.input, choices: documents });
    report.resolve('pack.unknownDocument', `${at}.output`, { value: step.output, choices: documents });
    report.resolve('pack.unknownNorm', `${at}.normId`, { value: step.normId, choices: norms });
  });
}

function checkBranches(pack: Pack, map: ProcessMap, site: { readonly path: string; readonly report: PackReport }): void {
  const { path, report } = site;
  const stepIds = new Set(map.steps.map((step) => step.id));
  const documents = new Set(pack.documentKinds.map((kind) => kind.code));
  const norms = new Set(pack.norms.map((norm) => norm.id));
  map.branches.forEach((branch, index) => {
    const at = `${path}.branches.${index}`;
    branch.steps.forEach((value, step) => report.resolve('pack.unknownStep', `${at}.steps.${step}`, { value, choices: stepIds }));
    branch.checklist.forEach((value, item) => report.resolve('pack.unknownDocument', `${at}.checklist.${item}`, { value, choices: documents }));
    report.resolve('pack.unknownNorm', `${at}.totalNormId`, { value: branch.totalNormId, choices: norms });
    if (branch.steps.length === 0) report.refuse('pack.emptyBranch', `${at}.steps`, { value: branch.id, nearest: [...stepIds][0] ?? '', clause: branch.clause });
    const repeated = branch.steps.find((step, position) => branch.steps.indexOf(step) !== position);
    if (repeated !== undefined) report.refuse('pack.cycle', `${at}.steps`, { value: branch.steps.join(' → '), nearest: repeated, clause: branch.clause });
  });
}

function checkCycles(map: ProcessMap, site: { readonly path: string; readonly report: PackReport }): void {
  const reported = new Set<string>();
  map.steps.forEach((step, index) => {
    const { path, cyclic } = walk(map, step.id);
    const key = path.toSorted().join(',');
    if (!cyclic || reported.has(step.id)) return;
    path.forEach((id) => reported.add(id));
    if (reported.has(key)) return;
    site.report.refuse('pack.cycle', `${site.path}.steps.${index}.next`, { value: path.join(' → '), nearest: 'null', clause: map.clause });
  });
}

/** Maps must not dangle and must not run in a circle. */
export function checkMaps(pack: Pack, report: PackReport): void {
  pack.processMaps.forEach((map, index) => {
    const site = { path: `processMaps.${index}`, report };
    checkSteps(pack, map, site);
    checkBranches(pack, map, site);
    checkCycles(map, site);
  });
}
