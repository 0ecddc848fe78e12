import type { BackwardDuty, ContractDuty, NormBefore, ResolvedTerm, StepDefinition } from '@ortalyk/domain';
import type { Edition } from '../standards/index.js';

/** Duties counted from an event, by the maps of the pack. */
export type ForwardDuty = Exclude<ContractDuty, BackwardDuty>;

/** What a pack may tell contracts apart by. */
export interface ContractAbout {
  readonly kind: string;
  /** True where the customer is a person. */
  readonly household: boolean;
  readonly channel: string | null;
}

/** Where a pack says how long a duty may take. */
export interface DutyNorm {
  readonly mapId: string;
  readonly branchId: string;
  readonly step: StepDefinition;
}

/** Where a pack has a map a kind, the map is named after it. */
const MAP_OF_KIND: Readonly<Record<string, RegExp>> = { executor: /resource/i, public: /utility/i };
const WEB_CHANNELS = new Set(['site', 'webForm', 'account', 'email']);
const NOT_DRAFTING = /protocol|missing|refusal|phone|web|papers/i;

/** The step of a pack's map whose norm says how long the duty may take; null where the pack has none. */
export function dutyNorm(edition: Edition, duty: ForwardDuty, about: ContractAbout): DutyNorm | null {
  const found = candidates(edition, duty, about.kind);
  switch (duty) {
    case 'change': return found[0] ?? null;
    // The life of a contract knows protocols only after its draft was sent.
    case 'protocol': return best(found.filter(({ branchId }) => /protocol/i.test(branchId)), /after/i);
    case 'missingNotice': return best(missing(found, about.channel), /phone|web/i);
    case 'draft': return best(drafting(found), about.household ? /household/i : /legal/i);
  }
}

/** Maps of contracts begin with that word in every pack; changes have one of their own. */
function candidates(edition: Edition, duty: ForwardDuty, kind: string): readonly DutyNorm[] {
  const maps = edition.pack.processMaps.filter(({ id }) => id.startsWith('contract') && id.startsWith('contractChange') === (duty === 'change'));
  const ofKind = MAP_OF_KIND[kind];
  const named = ofKind === undefined ? [] : maps.filter(({ id }) => ofKind.test(id));
  return (named.length > 0 ? named : maps).flatMap((map) => map.branches.flatMap((branch) =>
    (edition.route(map.id, branch.id)?.steps ?? [])
      .filter(({ normId }) => edition.term(normId) !== null && normId !== null && edition.norm(normId)?.use === 'clocked')
      .map((step) => ({ mapId: map.id, branchId: branch.id, step }))));
}

/** By phone and by the web a standard may allow another time than at the desk. */
function missing(found: readonly DutyNorm[], channel: string | null): readonly DutyNorm[] {
  const family = channel === 'phone' ? /^phone/i : WEB_CHANNELS.has(channel ?? '') ? /^web/i : null;
  const own = family === null ? [] : found.filter(({ branchId }) => family.test(branchId));
  return own.length > 0 ? own : found.filter(({ step }) => step.output === 'missingPapersNotice');
}

function drafting(found: readonly DutyNorm[]): readonly DutyNorm[] {
  const own = found.filter(({ branchId, step }) => !NOT_DRAFTING.test(branchId) && step.output !== 'missingPapersNotice');
  return own.filter(({ step }) => step.output === 'signedContract').concat(own);
}

function best(found: readonly DutyNorm[], preferred: RegExp): DutyNorm | null {
  return found.find(({ branchId }) => preferred.test(branchId)) ?? found[0] ?? null;
}

/** A term owed before a day, and the norm that owes it (T12). */
const BEFORE: Readonly<Record<BackwardDuty, NormBefore>> = { renewalNotice: 'contractEnd', terminationNotice: 'contractRefusal' };

/** What a contract itself says of notices; null where it says nothing. */
export interface OwnNotice {
  readonly amount: number;
  readonly unit: 'workingDays' | 'calendarDays' | 'months';
}

/**
 * The term of a notice owed before a day: the pack's number, or the contract's own where the pack leaves it to the contract; null where the
 * pack has no such norm or neither says how long.
 */
export function noticeTerm(edition: Edition, duty: BackwardDuty, own: OwnNotice | null): ResolvedTerm | null {
  const norm = edition.pack.norms.find(({ before }) => before === BEFORE[duty]);
  if (norm === undefined) return null;
  const printed = edition.term(norm.id);
  if (printed !== null) return printed;
  const { id, clause, label, force, countsFrom, reading } = norm;
  return own === null ? null : { normId: id, clause, label, unit: own.unit, limit: own.amount, target: null, force, countsFrom, readAs: null, reading, judged: 'case' };
}
