import { switchLayout } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { chooseHits } from './choose-hits.js';
import type { Found } from './found.js';
import { type FoundKey, findKeys } from './search-keys.js';
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
  const filter: SearchFilter = { officeId: wish.officeId, districtId: wish.districtId, state: wish.state };
  const limit = first + 1;
  const [keys, worded] = await Promise.all([
    findKeys(ctx.db, { question, scope, filter, limit }),
    question.words.length === 0 ? NO_WORDS : searchWords(ctx.db, { words: question.words, scope, filter, limit }),
  ]);
  const found: Found[] = [...keys.map((key) => ({ kind: key.kind, id: key.id, rank: rankOf(key, question), key })), ...worded.hits.map((hit) => ({ ...hit, key: null }))];
  const { chosen, more } = await chooseHits(ctx, { found: found.toSorted(better), first, scope, filter, kinds: wish.kinds });
  const hits = await presentHits(ctx, { chosen, question, stoodFor: worded.stoodFor });
  return { hits, more, understood: understoodAs(question, hits) };
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
