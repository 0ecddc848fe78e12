import type { RequestContext } from '../../graphql/context.js';
import { accountById, contractById } from '../accounts/index.js';
import { appealById } from '../appeals/index.js';
import { customerById, logPersonalRead } from '../customers/index.js';
import type { Found } from './found.js';
import { foundMeterById, houseById } from './house.queries.js';
import { type MarkRange, numberRanges, wordRanges } from './mark-ranges.js';
import type { SearchQuestion } from './search-question.js';
import type { SearchKind } from './search-scope.js';
import { RANK } from './search-tiers.js';
import { shownPhone, shownTaxId } from './shown-number.js';

export type MatchedField = 'number' | 'name' | 'address' | 'phone' | 'taxId';

export interface SearchMark extends MarkRange {
  readonly field: 'number' | 'name' | 'address' | 'addressKk' | 'shown';
}

/** One line of the answer, with the record read. */
export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly matched: MatchedField;
  /** The phone, tax number or meter number it was found by. */
  readonly shown: string | null;
  readonly marks: readonly SearchMark[];
  readonly account: unknown;
  readonly customer: unknown;
  readonly contract: unknown;
  readonly appeal: unknown;
  readonly house: unknown;
}

export interface Presented {
  readonly chosen: readonly Found[];
  readonly question: SearchQuestion;
  readonly stoodFor: ReadonlyMap<string, readonly string[]>;
}

/** Reads what was found and marks what matched. A person found by a whole phone or tax number is noted as read (who, when, by search). */
export async function presentHits(ctx: RequestContext, { chosen, question, stoodFor }: Presented): Promise<readonly SearchHit[]> {
  const hits = await Promise.all(chosen.map(async (found): Promise<SearchHit | null> => {
    const record = await readRecord(ctx, found);
    return record === null ? null : { kind: found.kind, id: found.id, ...record.shown, ...matchOf(found, { question, stoodFor, texts: record.texts }) };
  }));
  await noteReads(ctx, chosen);
  return hits.filter((hit) => hit !== null);
}

interface Texts { readonly number?: string; readonly name?: string; readonly address?: string; readonly addressKk?: string | null }
interface Record { readonly texts: Texts; readonly shown: Pick<SearchHit, 'account' | 'customer' | 'contract' | 'appeal' | 'house'> }

const NOTHING = { account: null, customer: null, contract: null, appeal: null, house: null };

async function readRecord(ctx: RequestContext, { kind, id }: Found): Promise<Record | null> {
  if (kind === 'account') {
    const account = await accountById(ctx).load(id);
    const customer = account === null ? null : await customerById(ctx).load(account.customerId);
    return account === null ? null : { texts: { ...account, name: customer?.fullName ?? '' }, shown: { ...NOTHING, account } };
  }
  if (kind === 'customer') {
    const customer = await customerById(ctx).load(id);
    return customer === null ? null : { texts: { name: customer.fullName }, shown: { ...NOTHING, customer } };
  }
  if (kind === 'contract') {
    const contract = await contractById(ctx).load(id);
    return contract === null ? null : { texts: { number: contract.number }, shown: { ...NOTHING, contract, account: accountById(ctx).load(contract.accountId) } };
  }
  if (kind === 'appeal') {
    const appeal = await appealById(ctx).load(id);
    return appeal === null ? null : { texts: { number: appeal.number }, shown: { ...NOTHING, appeal } };
  }
  if (kind === 'house') {
    const house = await houseById(ctx).load(id);
    return house === null ? null : { texts: { address: house.address, addressKk: house.addressKk }, shown: { ...NOTHING, house } };
  }
  const meter = await foundMeterById(ctx).load(id);
  if (meter === null) return null;
  const account = meter.accountId === null ? null : accountById(ctx).load(meter.accountId);
  return { texts: { number: meter.number }, shown: { ...NOTHING, account, house: houseById(ctx).load(meter.houseId) } };
}

interface Match { readonly question: SearchQuestion; readonly stoodFor: ReadonlyMap<string, readonly string[]>; readonly texts: Texts }

function matchOf({ kind, key }: Found, { question, stoodFor, texts }: Match): Pick<SearchHit, 'matched' | 'shown' | 'marks'> {
  const { source } = key ?? {};
  if (key !== null && (source === 'phone' || source === 'phonePart' || source === 'taxId')) {
    const typed = source === 'phone' ? (question.phones.find((phone) => key.key.startsWith(phone)) ?? '') : question.digits;
    const shown = source === 'taxId' ? shownTaxId(key.key, typed) : shownPhone(key.key, typed);
    return { matched: source === 'taxId' ? 'taxId' : 'phone', shown: shown.text, marks: shown.marks.map((mark) => ({ ...mark, field: 'shown' })) };
  }
  if (key !== null) {
    const number = texts.number ?? '';
    const ranges = numberRanges(number, question.number);
    return { matched: 'number', shown: kind === 'meter' ? number : null, marks: ranges.map((mark) => ({ ...mark, field: kind === 'meter' ? 'shown' : 'number' })) };
  }
  const marked = { words: question.words, stoodFor };
  const inName = wordRanges(texts.name ?? '', { ...marked, words: question.words.filter(({ role }) => role === 'word') });
  const inAddress = wordRanges(texts.address ?? '', marked);
  const marks: SearchMark[] = [
    ...inName.map((mark) => ({ ...mark, field: 'name' as const })), ...inAddress.map((mark) => ({ ...mark, field: 'address' as const })),
    ...wordRanges(texts.addressKk ?? '', marked).map((mark) => ({ ...mark, field: 'addressKk' as const })),
  ];
  return { matched: inName.length > 0 ? 'name' : 'address', shown: null, marks };
}

/** Whoever asks by a whole phone or tax number learns whose it is. */
async function noteReads(ctx: RequestContext, chosen: readonly Found[]): Promise<void> {
  const read = new Map<string, string | null>();
  for (const { kind, id, rank, key } of chosen) {
    if (rank !== RANK.wholePhone || key === null) continue;
    if (kind === 'account') read.set(key.id, id);
    else if (!read.has(id)) read.set(id, null);
  }
  for (const [customerId, accountId] of read) await logPersonalRead(ctx, { customerId, accountId, reason: 'search', appealId: null });
}
