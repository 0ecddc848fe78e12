import {
  type BranchDefinition, type LocalizedText, type Norm, type ProcessMap, type ResolvedTerm, type StepDefinition, branchSteps, findBranch, resolveTerm,
} from '@ortalyk/domain';
import type { AppealKind, Channel, DocumentKind, NumberSeries, Pack, Subject, Unit } from '@ortalyk/standards';

/** A code with the label of its edition; an unknown code is its own label, so that an old row never breaks a page. */
export interface Entry {
  readonly code: string;
  readonly label: LocalizedText;
}

/** A map, one of its branches and the branch's steps in order. */
export interface Route {
  readonly map: ProcessMap;
  readonly branch: BranchDefinition;
  readonly steps: readonly StepDefinition[];
}

/** One installed edition with everything found by code; immutable, so it is kept in memory as long as the server runs. */
export class Edition {
  readonly id: string;
  readonly pack: Pack;
  readonly #subjects: ReadonlyMap<string, Subject>;
  readonly #kinds: ReadonlyMap<string, AppealKind>;
  readonly #channels: ReadonlyMap<string, Channel>;
  readonly #documentKinds: ReadonlyMap<string, DocumentKind>;
  readonly #maps: ReadonlyMap<string, ProcessMap>;
  readonly #norms: ReadonlyMap<string, Norm>;
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #series: ReadonlyMap<string, NumberSeries>;
  readonly #inapplicable: ReadonlySet<string>;
  readonly #overrides: ReadonlyMap<string, string>;

  /** `overrides`: ids of the company's overrides already laid over the pack, by norm. */
  constructor(id: string, pack: Pack, overrides: ReadonlyMap<string, string> = new Map()) {
    this.id = id;
    this.pack = pack;
    this.#subjects = byCode(pack.subjects);
    this.#kinds = byCode(pack.appealKinds);
    this.#channels = byCode(pack.channels);
    this.#documentKinds = byCode(pack.documentKinds);
    this.#units = byCode(pack.units);
    this.#maps = new Map(pack.processMaps.map((map) => [map.id, map]));
    this.#norms = new Map(pack.norms.map((norm) => [norm.id, norm]));
    this.#series = new Map(pack.numberSeries.map((series) => [series.kind, series]));
    this.#inapplicable = new Set(pack.openQuestions.filter(({ answer }) => answer === 'notApplicable').flatMap(({ normIds }) => normIds));
    this.#overrides = overrides;
  }

  get timeZone(): string {
    return this.pack.standard.timeZone;
  }

  subject(code: string): Subject | null {
    return this.#subjects.get(code) ?? null;
  }

  kind(code: string): AppealKind | null {
    return this.#kinds.get(code) ?? null;
  }

  channel(code: string): Channel | null {
    return this.#channels.get(code) ?? null;
  }

  documentKind(code: string): DocumentKind | null {
    return this.#documentKinds.get(code) ?? null;
  }

  norm(id: string): Norm | null {
    return this.#norms.get(id) ?? null;
  }

  /** False once answered «does not apply»: no clock runs by the norm. */
  applies(normId: string): boolean {
    return !this.#inapplicable.has(normId);
  }

  /** The company's override a norm's values come from; null where they are the edition's own. */
  overrideOf(normId: string): string | null {
    return this.#overrides.get(normId) ?? null;
  }

  /** What a process the norms name is called; its own name where the pack calls it nothing else. */
  processLabel(name: string): LocalizedText {
    return this.pack.processes?.find((process) => process.name === name)?.label ?? { ru: name };
  }

  series(kind: string): NumberSeries | null {
    return this.#series.get(kind) ?? null;
  }

  subjectEntry(code: string): Entry {
    return entry(code, this.#subjects.get(code));
  }

  kindEntry(code: string): Entry {
    return entry(code, this.#kinds.get(code));
  }

  documentEntry(code: string): Entry {
    return entry(code, this.#documentKinds.get(code));
  }

  unitLabel(code: string): LocalizedText {
    return entry(code, this.#units.get(code)).label;
  }

  map(id: string): ProcessMap | null {
    return this.#maps.get(id) ?? null;
  }

  step(mapId: string, stepId: string): StepDefinition | null {
    return this.#maps.get(mapId)?.steps.find((step) => step.id === stepId) ?? null;
  }

  /** The branch a subject leads to; null where the pack has no such branch (its validation reports that). */
  route(mapId: string, branchId: string): Route | null {
    const map = this.#maps.get(mapId);
    const branch = map === undefined ? null : findBranch(map, branchId);
    return map === undefined || branch === null ? null : { map, branch, steps: branchSteps(map, branch) };
  }

  /** The term a norm id stands for (T13, T14); null where the step has no norm or the norm is no term. */
  term(normId: string | null): ResolvedTerm | null {
    const norm = normId === null ? undefined : this.#norms.get(normId);
    if (norm === undefined || !this.applies(norm.id)) return null;
    const resolved = resolveTerm(norm, this.pack.standard.dayDefault);
    return resolved.ok ? resolved.value : null;
  }
}

function byCode<T extends { readonly code: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((item) => [item.code, item]));
}

function entry(code: string, found: { readonly label: LocalizedText } | undefined): Entry {
  return { code, label: found?.label ?? { ru: code } };
}
