import { type Instant, MS_PER_DAY } from '../shared/civil-date.js';
import { foldText } from '../shared/fold.js';

/** What is compared to notice a second appeal while it is being typed. */
export interface ComparableAppeal {
  readonly id: string;
  readonly customerId: string | null;
  readonly accountId: string | null;
  readonly subject: string;
  readonly text: string;
  readonly receivedAt: Instant;
  readonly open: boolean;
}

export interface SimilarAppeal {
  readonly id: string;
  /** `same`: same customer or account and same subject; `alike`: different subject, but mostly the same words. */
  readonly likeness: 'same' | 'alike';
  /** Share of common words, 0 to 1. */
  readonly commonWords: number;
}

/** How long an earlier appeal is looked back for, where the pack says nothing. */
export const SIMILAR_WITHIN_DAYS = 30;
const ALIKE_FROM = 0.6;
/** Shorter words (prepositions, «не») say nothing about the matter. */
const SHORTEST_WORD = 4;

/** Open appeals of the same customer or account within `withinDays` that are about the same, the likeliest first. */
export function findSimilarAppeals(draft: Omit<ComparableAppeal, 'id' | 'open'>, others: readonly ComparableAppeal[], withinDays = SIMILAR_WITHIN_DAYS): readonly SimilarAppeal[] {
  const words = wordsOf(draft.text);
  return others
    .filter((other) => other.open && isSamePerson(draft, other) && Math.abs(draft.receivedAt - other.receivedAt) <= withinDays * MS_PER_DAY)
    .map((other) => ({ id: other.id, subject: other.subject, commonWords: share(words, wordsOf(other.text)) }))
    .filter(({ subject, commonWords }) => subject === draft.subject || commonWords >= ALIKE_FROM)
    .map(({ id, subject, commonWords }): SimilarAppeal => ({ id, likeness: subject === draft.subject ? 'same' : 'alike', commonWords }))
    .sort((a, b) => (a.likeness === b.likeness ? b.commonWords - a.commonWords : a.likeness === 'same' ? -1 : 1));
}

function isSamePerson(a: Pick<ComparableAppeal, 'customerId' | 'accountId'>, b: Pick<ComparableAppeal, 'customerId' | 'accountId'>): boolean {
  return (a.customerId !== null && a.customerId === b.customerId) || (a.accountId !== null && a.accountId === b.accountId);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(foldText(text).split(' ').filter((word) => word.length >= SHORTEST_WORD));
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : [...a].filter((word) => b.has(word)).length / smaller;
}
