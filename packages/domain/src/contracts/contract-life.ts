import { type Outcome, type Problem, accepted, refused } from '../shared/outcome.js';
import type { CivilDate } from '../shared/civil-date.js';

export const CONTRACT_STATES = [
  'application', 'papersAwaited', 'draft', 'sent', 'disagreement', 'signed', 'inForce', 'changing', 'terminating', 'terminated', 'refused',
] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

export const CONTRACT_ACTIONS = [
  'noticeMissing', 'completePapers', 'draft', 'send', 'disagree', 'answerDisagreement', 'sign', 'bringIntoForce', 'proposeChange', 'agreeChange',
  'rejectChange', 'noticeRenewal', 'renew', 'announceTermination', 'warnTermination', 'withdrawTermination', 'terminate', 'refuse',
] as const;
export type ContractAction = (typeof CONTRACT_ACTIONS)[number];

/** What the company owes next; the pack may have a norm for it. The two notices are owed before a day (T12), the rest after one. */
export type ContractDuty = 'missingNotice' | 'draft' | 'protocol' | 'change' | BackwardDuty;
export type BackwardDuty = 'renewalNotice' | 'terminationNotice';

interface Move {
  readonly from: readonly ContractState[];
  readonly to: ContractState;
  readonly needsNote?: true;
  readonly needsDocument?: true;
}

const MOVES: Readonly<Record<ContractAction, Move>> = {
  noticeMissing: { from: ['application'], to: 'papersAwaited' },
  completePapers: { from: ['application', 'papersAwaited'], to: 'application' },
  draft: { from: ['application'], to: 'draft' },
  send: { from: ['draft'], to: 'sent' },
  disagree: { from: ['sent'], to: 'disagreement', needsDocument: true },
  answerDisagreement: { from: ['disagreement'], to: 'sent', needsDocument: true },
  sign: { from: ['sent'], to: 'signed', needsDocument: true },
  bringIntoForce: { from: ['signed'], to: 'inForce' },
  proposeChange: { from: ['inForce'], to: 'changing', needsDocument: true },
  agreeChange: { from: ['changing'], to: 'inForce', needsDocument: true },
  rejectChange: { from: ['changing'], to: 'inForce', needsNote: true },
  noticeRenewal: { from: ['inForce'], to: 'inForce', needsDocument: true },
  renew: { from: ['inForce'], to: 'inForce' },
  announceTermination: { from: ['inForce'], to: 'terminating', needsNote: true },
  warnTermination: { from: ['terminating'], to: 'terminating', needsDocument: true },
  withdrawTermination: { from: ['terminating'], to: 'inForce', needsNote: true },
  terminate: { from: ['signed', 'inForce', 'changing', 'terminating'], to: 'terminated', needsNote: true },
  refuse: { from: ['application', 'papersAwaited', 'draft', 'sent', 'disagreement'], to: 'refused', needsNote: true },
};

/** A contract as its life sees it. */
export interface ContractLife {
  readonly state: ContractState;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  /** Rounds of disagreement so far. */
  readonly round: number;
  readonly missingPapers: readonly string[];
  /** The day of the last move; no move may be dated before it. */
  readonly lastOn: CivilDate | null;
  /** The day the company means to end it, told ahead; null where nobody announced an end. */
  readonly plannedEndOn: CivilDate | null;
  /** When the customer was told that it ends or goes on; null until then. */
  readonly noticedOn: CivilDate | null;
  /** When the customer was warned of the announced end; null until then. */
  readonly warnedOn: CivilDate | null;
}

export interface ContractCommand {
  readonly action: ContractAction;
  readonly on: CivilDate;
  readonly today: CivilDate;
  readonly note: string | null;
  readonly hasDocument: boolean;
  /** For `renew`: the new last day; for `announceTermination`: the day it is to end. */
  readonly endsOn: CivilDate | null;
}

/** Moves possible in a state, for buttons. */
export function contractActions(state: ContractState, missingPapers: readonly string[]): readonly ContractAction[] {
  const waits = missingPapers.length > 0;
  return CONTRACT_ACTIONS.filter((action) => {
    if (!MOVES[action].from.includes(state)) return false;
    if (action === 'noticeMissing' || action === 'completePapers') return waits;
    return action !== 'draft' || !waits;
  });
}

/** The contract after a move, or every reason it cannot be made: `actionNotNow`, `papersMissing`, `noteRequired`, `documentRequired`, dates. */
export function runContractMove(life: ContractLife, command: ContractCommand): Outcome<ContractLife> {
  const { action, on } = command;
  const move = MOVES[action];
  if (!move.from.includes(life.state)) return refused({ code: 'actionNotNow', path: 'action', params: { state: life.state } });
  const problems = [...paperProblems(life, action), ...formProblems(move, command), ...dateProblems(life, command)];
  if (problems.length > 0) return refused(...problems);
  const state = action === 'completePapers' && life.missingPapers.length > 0 ? life.state : move.to;
  return accepted({
    ...life, ...told(life, command), state, lastOn: on, round: action === 'disagree' ? life.round + 1 : life.round,
    endsOn: action === 'renew' ? command.endsOn : action === 'terminate' ? on : life.endsOn,
  });
}

/** Days told to the customer; a new end makes the notice of the old one history. */
function told({ plannedEndOn, noticedOn, warnedOn }: ContractLife, { action, on, endsOn }: ContractCommand): Pick<ContractLife, 'plannedEndOn' | 'noticedOn' | 'warnedOn'> {
  if (action === 'noticeRenewal') return { plannedEndOn, noticedOn: on, warnedOn };
  if (action === 'renew') return { plannedEndOn, noticedOn: null, warnedOn };
  if (action === 'announceTermination') return { plannedEndOn: endsOn, noticedOn, warnedOn: null };
  if (action === 'warnTermination') return { plannedEndOn, noticedOn, warnedOn: on };
  return action === 'withdrawTermination' ? { plannedEndOn: null, noticedOn, warnedOn: null } : { plannedEndOn, noticedOn, warnedOn };
}

/** What the company owes after a move or an application; empty where it waits for the customer or owes nothing. */
export function contractDuties(life: Pick<ContractLife, 'state' | 'missingPapers' | 'endsOn' | 'plannedEndOn' | 'noticedOn' | 'warnedOn'>): readonly ContractDuty[] {
  const { state } = life;
  if (state === 'application') return life.missingPapers.length > 0 ? ['missingNotice'] : ['draft'];
  if (state === 'draft') return ['draft'];
  if (state === 'disagreement') return ['protocol'];
  if (state === 'terminating') return life.warnedOn === null ? ['terminationNotice'] : [];
  if (state === 'changing') return ['change', ...renewalDuty(life)];
  return state === 'inForce' ? renewalDuty(life) : [];
}

/** The day a notice must come before (T12). */
export function noticeBefore(life: Pick<ContractLife, 'endsOn' | 'plannedEndOn'>, duty: BackwardDuty): CivilDate | null {
  return duty === 'renewalNotice' ? life.endsOn : life.plannedEndOn;
}

function renewalDuty({ endsOn, noticedOn }: Pick<ContractLife, 'endsOn' | 'noticedOn'>): readonly ContractDuty[] {
  return endsOn !== null && noticedOn === null ? ['renewalNotice'] : [];
}

function paperProblems({ missingPapers }: ContractLife, action: ContractAction): readonly Problem[] {
  const missing = missingPapers.length > 0;
  if (missing && (action === 'draft' || action === 'completePapers')) return [{ code: 'papersMissing', path: 'papers', params: { papers: missingPapers.join(', ') } }];
  return !missing && action === 'noticeMissing' ? [{ code: 'nothingMissing', path: 'action' }] : [];
}

function formProblems(move: Move, command: ContractCommand): readonly Problem[] {
  const problems: Problem[] = [];
  if (move.needsNote === true && (command.note ?? '').trim() === '') problems.push({ code: 'noteRequired', path: 'note' });
  if (move.needsDocument === true && !command.hasDocument) problems.push({ code: 'documentRequired', path: 'document' });
  return problems;
}

function dateProblems(life: ContractLife, { action, on, today, endsOn }: ContractCommand): readonly Problem[] {
  const problems: Problem[] = [];
  if (on > today) problems.push({ code: 'moveInFuture', path: 'on' });
  if (life.lastOn !== null && on < life.lastOn) problems.push({ code: 'beforeLastMove', path: 'on', params: { on: life.lastOn } });
  if (action === 'bringIntoForce' && on < life.startsOn) problems.push({ code: 'beforeContractStart', path: 'on', params: { on: life.startsOn } });
  if (action === 'terminate' && on < life.startsOn) problems.push({ code: 'beforeContractStart', path: 'on', params: { on: life.startsOn } });
  if (action === 'announceTermination' && (endsOn === null || endsOn <= on)) problems.push({ code: 'terminationNotLater', path: 'endsOn' });
  if (action === 'renew' && (endsOn === null || endsOn <= (life.endsOn ?? on))) problems.push({ code: 'renewalNotLater', path: 'endsOn' });
  return problems;
}
