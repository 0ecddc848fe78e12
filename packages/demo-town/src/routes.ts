import {
  type BranchDefinition, type ProcessMap, type ResolvedTerm, type StepDefinition, branchSteps, findBranch, isTermUnit, resolveTerm,
} from '@ortalyk/domain';
import type { DocumentKind, Pack, Subject } from '@ortalyk/standards';
import { subjectWeights } from './data.js';
import { Weighted } from './random.js';

/** One step of a route with its term and documents already looked up. */
export interface RouteStep {
  readonly definition: StepDefinition;
  readonly term: ResolvedTerm | null;
  /** T20: the norm measures the work itself, not the wait for it. */
  readonly handling: boolean;
  readonly input: DocumentKind;
  readonly output: DocumentKind;
}

/** A subject and the branch its appeals walk. */
export interface Route {
  readonly subject: Subject;
  readonly map: ProcessMap;
  readonly branch: BranchDefinition;
  readonly steps: readonly RouteStep[];
}

/** Every subject whose branch can be walked, drawn by how often it is asked. */
export function planRoutes(pack: Pack): Weighted<Route> {
  const weights = subjectWeights();
  const routes = pack.subjects.flatMap((subject): readonly (readonly [Route, number])[] => {
    const route = routeOf(pack, subject);
    return route === null ? [] : [[route, weights[subject.code] ?? 1]];
  });
  return new Weighted(routes);
}

function routeOf(pack: Pack, subject: Subject): Route | null {
  const map = pack.processMaps.find(({ id }) => id === subject.mapId);
  const branch = map === undefined ? null : findBranch(map, subject.branchId);
  if (map === undefined || branch === null) return null;
  const steps = branchSteps(map, branch).map((definition) => ({
    definition, term: termOf(pack, definition.normId), handling: isHandling(pack, definition.normId),
    input: kindOf(pack, definition.input), output: kindOf(pack, definition.output),
  }));
  return steps.length === 0 ? null : { subject, map, branch, steps };
}

function termOf(pack: Pack, normId: string | null): ResolvedTerm | null {
  const norm = normId === null ? undefined : pack.norms.find(({ id }) => id === normId);
  if (norm === undefined || !isTermUnit(norm.unit)) return null;
  const outcome = resolveTerm(norm, pack.standard.dayDefault);
  return outcome.ok ? outcome.value : null;
}

function isHandling(pack: Pack, normId: string | null): boolean {
  return pack.norms.find(({ id }) => id === normId)?.use === 'handling';
}

function kindOf(pack: Pack, code: string): DocumentKind {
  return pack.documentKinds.find((kind) => kind.code === code) ?? { code, label: { ru: code }, direction: 'internal' };
}
