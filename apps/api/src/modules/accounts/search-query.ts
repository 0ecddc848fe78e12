import { foldText } from '@ortalyk/domain';
import { foldNumber, phoneDigits } from './search-row.js';

/** More words than this add nothing but work. */
const MAX_WORDS = 6;
const MAX_TEXT = 100;
/** Candidates looked at before ranking: a street holds fewer accounts, a whole city's first name more. */
const CANDIDATES = 1500;
/** More where letters are forgiven, because the best may come late. */
const SIMILAR_CANDIDATES = 5000;

/** What was typed, folded in every way a field may hold it. */
export interface SearchTerms {
  readonly words: readonly string[];
  /** The whole text as an account number, without dashes and blanks. */
  readonly number: string;
  /** The whole text as a tax id: digits only, else empty. */
  readonly taxId: string;
  /** The whole text as a phone number: national digits, else empty. */
  readonly phone: string;
}

/** A statement and its values; the name makes it a prepared statement of the connection. */
export interface SearchStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly string[];
}

/** Folds the text of the search box; null where nothing is left to look for. */
export function searchTerms(text: string): SearchTerms | null {
  const typed = text.slice(0, MAX_TEXT);
  const words = foldText(typed).split(/[\s,;]+/).filter((word) => word !== '').slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  const digitsOnly = /^[\d\s()+\-.]+$/.test(typed);
  const digits = typed.replace(/\D/g, '');
  const phone = digitsOnly && digits.length >= 4 ? partialPhone(typed) : '';
  return { words, number: foldNumber(typed), taxId: digitsOnly ? digits : '', phone };
}

/** Every field that can match exactly or by a part; ranked number, tax id, phone, name, address. */
export function searchStatement(terms: SearchTerms, limit: number): SearchStatement {
  const values: string[] = [terms.number, `${escapeLike(terms.number)}%`, `${escapeLike(terms.taxId)}%`, `%${terms.phone}%`];
  const arms = [`select account_id from account_search where number_folded like $2 order by number_folded limit ${limit}`];
  if (terms.taxId.length >= 3) arms.push(`select account_id from account_search where tax_id like $3 limit ${limit}`);
  if (terms.phone.length >= 4) arms.push(`select account_id from account_search where haystack like $4 limit ${CANDIDATES}`);
  const patterns = terms.words.map((word) => {
    values.push(wordPattern(word));
    return `$${values.length}`;
  });
  if (terms.words.some((word) => word.length >= 2)) {
    arms.push(`select account_id from account_search where ${patterns.map((at) => `haystack like ${at}`).join(' and ')} limit ${CANDIDATES}`);
  }
  const shape = `${terms.words.length}.${arms.length}.${terms.taxId.length >= 3 ? 't' : ''}${terms.phone.length >= 4 ? 'p' : ''}.${limit}`;
  return { name: `account-search-${shape}`, text: ranked(arms, patterns, limit), values };
}

/** The same with mistakes in letters forgiven: each word must be similar to some word of the account. */
export function similarStatement(terms: SearchTerms, limit: number): SearchStatement {
  const values: string[] = [];
  const conditions: string[] = [];
  const scores: string[] = [];
  for (const word of terms.words) {
    if (isForgivable(word)) {
      values.push(word);
      conditions.push(`$${values.length} <<% haystack`);
      scores.push(`strict_word_similarity($${values.length}, s.haystack)`);
    } else {
      values.push(wordPattern(word));
      conditions.push(`haystack like $${values.length}`);
    }
  }
  const text = `with found as materialized (select account_id from account_search where ${conditions.join(' and ')} limit ${SIMILAR_CANDIDATES})
    select s.account_id as "accountId", 'similar' as "matchedLine" from found join account_search s using (account_id)
    order by ${scores.join(' + ')} desc, s.number_folded limit ${limit}`;
  return { name: `account-similar-${conditions.map((condition) => (condition.includes('<<%') ? 's' : 'l')).join('')}.${limit}`, text, values };
}

/** Only words of letters, five or more, are worth forgiving: shorter ones resemble too many, a wrong digit is another number. */
export function isForgivable(word: string): boolean {
  return word.length >= 5 && !/\d/.test(word);
}

/**
 * Share of common letter triples below which a word is another word: two letters exchanged leave n − 3 of n + 5. Never so low that the
 * beginning of a short word is enough, and no higher than a half.
 */
export function similarityFor(terms: SearchTerms): string {
  const shortest = Math.min(...terms.words.filter(isForgivable).map((word) => word.length));
  return Math.min(0.5, Math.max(0.39, (shortest - 3) / (shortest + 5) - 0.005)).toFixed(3);
}

function ranked(arms: readonly string[], patterns: readonly string[], limit: number): string {
  const line = (index: number): string => patterns.map((at) => `split_part(s.haystack, E'\\n', ${index}) like ${at}`).join(' and ');
  const any = (index: number): string => patterns.map((at) => `split_part(s.haystack, E'\\n', ${index}) like ${at}`).join(' or ');
  return `with found as materialized (${arms.map((arm) => `(${arm})`).join(' union ')})
    select s.account_id as "accountId", hit.line as "matchedLine"
    from found join account_search s using (account_id),
      lateral (select case
        when s.number_folded = $1 then 'number' when s.number_folded like $2 then 'number'
        when $3 <> '%' and s.tax_id like $3 then 'taxId'
        when $4 <> '%%' and s.phones_folded like $4 then 'phone'
        when ${line(4)} then 'name' when ${line(5)} then 'address' when ${line(1)} then 'number'
        when ${line(2)} then 'taxId' when ${line(3)} then 'phone' when ${any(4)} then 'name' else 'address' end as line,
      case when s.number_folded = $1 then 0 when s.number_folded like $2 then 1
        when $3 <> '%' and s.tax_id like $3 then 2 when $4 <> '%%' and s.phones_folded like $4 then 3
        when ${line(4)} then 4 when ${any(4)} then 5 else 6 end as rank) hit
    order by hit.rank, s.number_folded limit ${limit}`;
}

/** Three characters and more are looked for anywhere, fewer only where a word begins. */
function wordPattern(word: string): string {
  return word.length >= 3 ? `%${escapeLike(word)}%` : `% ${escapeLike(word)}%`;
}

/** A phone that is still being typed: the trunk 8 is not part of what is stored (the country's +7 is taken off already). */
function partialPhone(typed: string): string {
  const digits = phoneDigits(typed);
  return digits.length < 10 && /^\s*8/.test(typed) ? digits.slice(1) : digits;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
