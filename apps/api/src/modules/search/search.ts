import { switchLayout } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { RequestFault } from '../../graphql/faults.js';
import { accountsOfFound, chooseHits } from './choose-hits.js';
import type { Found } from './found.js';
import { type FoundKey, type KeySearch, findKeys } from './search-keys.js';
import { type SearchQuestion, readQuestion } from './search-question.js';
import { type SearchFilter, type SearchKind, type SearchScope, searchScope } from './search-scope.js';
import { RANK, type WordResult, searchWords } from './search-tiers.js';
import { type SearchHit, presentHits } from './present-hits.js';
import { spokenPhone } from './shown-number.js';

export interface SearchWish extends SearchFilter {
  readonly text: string;
  readonly first: number;
  readonly kinds: readonly SearchKind[];
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
  readonly understood: { readonly as: 'number' | 'phone' | 'taxId' | 'words'; readonly text: string } | null;
}

const MOST_HITS = 50;
const MOST_FOUND = 50_000;
const WHOLE_TAX_IDS: readonly number[] = [10, 12];

/** The one search box: whatever the person may see, by number, name, address, phone or tax number. */
export async function search(ctx: RequestContext, wish: SearchWish): Promise<SearchResult> {
  const scope = searchScope(ctx, wish.kinds);
  const first = Math.min(Math.max(wish.first, 1), MOST_HITS);
  const question = readQuestion(wish.text);
  if (question === null) return { hits: [], more: false, understood: null };
  const meant = { ...wish, first, scope };
  const asTyped = await answer(ctx, meant, question);
  if (asTyped.hits.length > 0) return asTyped;
  const switched = switchLayout(wish.text);
  const other = switched === null ? null : readQuestion(switched);
  if (other === null) return asTyped;
  const onOtherKeys = await answer(ctx, meant, other);
  return onOtherKeys.hits.length > 0 ? onOtherKeys : asTyped;
}

interface Meant extends SearchWish {
  readonly scope: SearchScope;
}

const NO_WORDS: WordResult = { hits: [], stoodFor: new Map() };

async function answer(ctx: RequestContext, wish: Meant, question: SearchQuestion): Promise<SearchResult> {
  const { scope, first } = wish;
  const filter = filterOf(wish);
  const { found, stoodFor } = await gather(ctx, { question, scope, filter, limit: first + 1 });
  const { chosen, more } = await chooseHits(ctx, { found: found.toSorted(better), first, scope, filter, kinds: wish.kinds });
  const hits = await presentHits(ctx, { chosen, question, stoodFor });
  return { hits, more, understood: understoodAs(question, hits) };
}

function filterOf({ officeId, districtId, state }: SearchFilter): SearchFilter {
  return { officeId, districtId, state };
}

async function gather(ctx: RequestContext, asked: KeySearch): Promise<{ readonly found: readonly Found[]; readonly stoodFor: WordResult['stoodFor'] }> {
  const { question, scope, filter, limit } = asked;
  const [keys, worded] = await Promise.all([
    findKeys(ctx.db, asked), question.words.length === 0 ? NO_WORDS : searchWords(ctx.db, { words: question.words, scope, filter, limit }),
  ]);
  const found: readonly Found[] = [...keys.map((key) => ({ kind: key.kind, id: key.id, rank: rankOf(key, question), key })), ...worded.hits.map((hit) => ({ ...hit, key: null }))];
  return { found, stoodFor: worded.stoodFor };
}

/** Ids of every account or house the search would find, without an order. A fault where they are more than anybody means by a question. */
export async function everyIdFound(ctx: RequestContext, wish: SearchFilter & { readonly text: string; readonly kind: 'account' | 'house' }): Promise<readonly string[]> {
  const [scope, filter] = [searchScope(ctx, [wish.kind]), filterOf(wish)];
  for (const text of [wish.text, switchLayout(wish.text)]) {
    const question = text === null ? null : readQuestion(text);
    if (question === null) continue;
    const { found } = await gather(ctx, { question, scope, filter, limit: MOST_FOUND + 1 });
    const accounts = wish.kind === 'account' ? await accountsOfFound(ctx, { found, first: MOST_FOUND, scope, filter }) : [];
    const ids = new Set([...found, ...accounts].filter(({ kind }) => kind === wish.kind).map(({ id }) => id));
    if (ids.size > MOST_FOUND) throw new RequestFault('BAD_INPUT', `More than ${MOST_FOUND} were found: say more, or leave the text out.`);
    if (ids.size > 0) return [...ids];
  }
  return [];
}

function rankOf({ source, key }: FoundKey, { number, wholePhone, digits }: SearchQuestion): number {
  if (source === 'phone') return key === wholePhone ? RANK.wholePhone : RANK.phoneBeginning;
  if (source === 'taxId') return key === digits ? RANK.wholePhone : RANK.phoneBeginning;
  if (source === 'phonePart') return RANK.phoneBeginning;
  if (source.endsWith('Part')) return RANK.numberPart;
  return key === number ? RANK.wholeNumber : RANK.numberBeginning;
}

/** Rank, then open before closed, then the own office; what words found comes in its order already. */
function better(a: Found, b: Found): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.key === null || b.key === null) return 0;
  return Number(a.key.closed) - Number(b.key.closed) || Number(b.key.own) - Number(a.key.own) || (a.key.key < b.key.key ? -1 : Number(a.key.key > b.key.key));
}

function understoodAs({ digits, wholePhone, number, words }: SearchQuestion, hits: readonly SearchHit[]): SearchResult['understood'] {
  if (digits === '') return words.length === 0 ? { as: 'number', text: number } : { as: 'words', text: words.map(({ text }) => text).join(' ') };
  const field = hits[0]?.matched;
  if (field === 'taxId' || (field === undefined && wholePhone === null && WHOLE_TAX_IDS.includes(digits.length))) return { as: 'taxId', text: digits };
  if (wholePhone !== null && (field === undefined || field === 'phone')) return { as: 'phone', text: spokenPhone(wholePhone) };
  return { as: 'number', text: digits };
}
