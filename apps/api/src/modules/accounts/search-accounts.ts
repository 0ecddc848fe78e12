import { contactsOfCustomer, customerById } from '../customers/index.js';
import { transactionDb } from '../../db/db.js';
import type { RequestContext } from '../../graphql/context.js';
import { type AccountRow, accountById } from './account.queries.js';
import { markMatch } from './matched-text.js';
import { type SearchTerms, isForgivable, searchStatement, searchTerms, similarStatement, similarityFor } from './search-query.js';

export interface SearchHit {
  readonly account: AccountRow;
  readonly matchedField: string;
  readonly matchedText: string;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
}

interface Found {
  readonly accountId: string;
  readonly matchedLine: string;
}

const MAX_HITS = 50;

/** The search box: accounts by number, tax id, phone, name or address; mistakes in letters are forgiven where nothing matches as typed. */
export async function searchAccounts(ctx: RequestContext, text: string, first: number): Promise<SearchResult> {
  const terms = searchTerms(text);
  const wanted = Math.min(Math.max(first, 1), MAX_HITS);
  if (terms === null) return { hits: [], more: false };
  const { name, text: sql, values } = searchStatement(terms, wanted + 1);
  let found = await ctx.db.rows<Found>(sql, values, name);
  if (found.length === 0 && terms.words.some(isForgivable)) found = await similar(ctx, terms, wanted + 1);
  return { hits: await Promise.all(found.slice(0, wanted).map((hit) => toHit(ctx, hit, terms))), more: found.length > wanted };
}

async function similar(ctx: RequestContext, terms: SearchTerms, limit: number): Promise<Found[]> {
  const { text, values } = similarStatement(terms, limit);
  return ctx.em.transactional(async (em) => {
    const sql = transactionDb(em);
    // The planner takes comparing words for cheap and reads a small town whole; the index is always quicker.
    await sql.rows(`select set_config('pg_trgm.strict_word_similarity_threshold', $1, true), set_config('enable_seqscan', 'off', true)`, [similarityFor(terms)]);
    return sql.rows<Found>(text, values);
  });
}

async function toHit(ctx: RequestContext, found: Found, terms: SearchTerms): Promise<SearchHit> {
  const account = await accountById(ctx).load(found.accountId);
  if (account === null) throw new Error(`account_search names no account: ${found.accountId}`);
  const [customer, contacts] = await Promise.all([customerById(ctx).load(account.customerId), contactsOfCustomer(ctx).load(account.customerId)]);
  const phones = (contacts ?? []).filter((contact) => contact.kind === 'phone').map((contact) => contact.value);
  const { number, address, addressKk } = account;
  const fields = { number, address, addressKk, phones, taxId: customer?.taxId ?? null, fullName: customer?.fullName ?? '' };
  return { account, ...markMatch(fields, terms, found.matchedLine) };
}
