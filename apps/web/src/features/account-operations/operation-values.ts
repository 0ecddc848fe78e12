import type { ChargeBasis } from '@ortalyk/contract';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import type { OperationKind } from './urls.js';

/** Somebody or something chosen by search: the id that is sent, the words that are shown. */
export interface Chosen {
  readonly id: string;
  readonly label: string;
}

export interface ShareValues {
  readonly number: string;
  readonly flat: string;
  readonly owner: Chosen | null;
  readonly area: string;
  readonly residents: string;
}

/** What the form of any operation holds; fields of other operations stay empty. */
export interface OperationValues {
  readonly effectiveOn: string;
  readonly document: { readonly on: string; readonly number: string };
  readonly file: { readonly id: string; readonly name: string; readonly size: number } | null;
  readonly papers: readonly string[];
  readonly representativeId: string;
  readonly appealId: string;
  readonly note: string;
  readonly areaHundredths: string;
  readonly residents: string;
  readonly basis: ChargeBasis | '';
  readonly owner: Chosen | null;
  readonly into: Chosen | null;
  readonly fullName: string;
  readonly reason: string;
  readonly shares: readonly ShareValues[];
  /** Made once per draft: the same form sent twice is one operation. */
  readonly idempotencyKey: string;
}

/** Chosen where no representative came and no appeal stands behind it: a list of choices has no empty one. */
export const NOBODY = 'none';

export const EMPTY_SHARE: ShareValues = { number: '', flat: '', owner: null, area: '', residents: '0' };

/** An empty form: from today, by a paper of today. */
export function emptyOperation(today: string, appealId: string | undefined): OperationValues {
  return {
    effectiveOn: today, document: { on: today, number: '' }, file: null, papers: [], representativeId: NOBODY, appealId: appealId ?? NOBODY, note: '', areaHundredths: '', residents: '',
    basis: '', owner: null, into: null, fullName: '', reason: '', shares: [EMPTY_SHARE], idempotencyKey: crypto.randomUUID(),
  };
}

/** m² as people write them («62,1») in hundredths; null where it is no number. */
export function readArea(text: string): number | null {
  const bare = text.trim().replaceAll(/\s/g, '').replace(',', '.');
  return /^-?\d{1,8}(\.\d{1,2})?$/.test(bare) ? Math.round(Number(bare) * 100) : null;
}

function readCount(text: string): number | null {
  return /^-?\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null;
}

const words = v.pipe(v.string(), v.trim());
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, fieldMessage('badDate')));
const anything = v.string();
const area = v.pipe(words, v.check((text) => readArea(text) !== null, fieldMessage('badNumber')));
const count = v.pipe(words, v.check((text) => readCount(text) !== null, fieldMessage('badNumber')));
const needed = (max: number) => v.pipe(words, v.nonEmpty(fieldMessage('required')), v.maxLength(max, fieldMessage('tooLong', { max })));
const chosen = v.custom<Chosen | null>((value) => value !== null && value !== undefined, fieldMessage('choose'));
const maybe = v.custom<Chosen | null>(() => true);
const share = v.object({ number: v.pipe(words, v.regex(/^\d{4,20}$/, fieldMessage('badNumber'))), flat: needed(20), owner: chosen, area, residents: count });

/** Rules a person can mend before sending; ranges, dates against the account and papers are the server's, with their clauses. */
export function operationSchema(kind: OperationKind) {
  return v.object({
    effectiveOn: date,
    document: v.object({ on: date, number: v.pipe(words, v.maxLength(100, fieldMessage('tooLong', { max: 100 }))) }),
    file: v.any(),
    papers: v.array(v.string()),
    representativeId: anything,
    appealId: anything,
    note: v.pipe(words, v.maxLength(2000, fieldMessage('tooLong', { max: 2000 }))),
    areaHundredths: kind === 'correctArea' ? area : anything,
    residents: kind === 'correctResidents' ? count : anything,
    basis: kind === 'changeChargeBasis' ? v.pipe(v.string(), v.nonEmpty(fieldMessage('choose'))) : anything,
    owner: kind === 'changeOwner' ? chosen : maybe,
    into: kind === 'mergeAccounts' ? chosen : maybe,
    fullName: kind === 'renameAtDesk' ? needed(300) : anything,
    reason: kind === 'closeAccount' ? needed(500) : anything,
    shares: kind === 'splitAccount' ? v.array(share) : v.any(),
    idempotencyKey: v.string(),
  });
}

interface Sent {
  readonly accountId: string;
  readonly version: number;
}

/** The input of the operation's mutation made of the form. */
export function operationInput(kind: OperationKind, values: OperationValues, { accountId, version }: Sent) {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const orNobody = (id: string) => (id === NOBODY ? null : orNull(id));
  const common = {
    accountId, version, effectiveOn: values.effectiveOn, papers: [...values.papers], representativeId: orNobody(values.representativeId), appealId: orNobody(values.appealId),
    note: orNull(values.note), idempotencyKey: values.idempotencyKey,
    document: { on: values.document.on, number: orNull(values.document.number), fileId: values.file?.id ?? null },
  };
  return { ...common, ...ownPart(kind, values) };
}

function ownPart(kind: OperationKind, values: OperationValues): object {
  switch (kind) {
    case 'correctArea': return { areaHundredths: readArea(values.areaHundredths) ?? 0 };
    case 'correctResidents': return { residents: readCount(values.residents) ?? -1 };
    case 'changeChargeBasis': return { basis: values.basis };
    case 'changeOwner': return { customerId: values.owner?.id ?? '' };
    case 'mergeAccounts': return { intoAccountId: values.into?.id ?? '' };
    case 'renameAtDesk': return { fullName: values.fullName.trim() };
    case 'closeAccount': return { reason: values.reason.trim() };
    case 'splitAccount': return {
      shares: values.shares.map((one) => ({
        number: one.number.trim(), flat: one.flat.trim(), customerId: one.owner?.id ?? '', areaHundredths: readArea(one.area) ?? 0, residents: readCount(one.residents) ?? 0,
      })),
    };
    case 'divideDebt': return {};
  }
}

/** Fields of each operation that are on the screen: refusals of all others go to the summary. */
export function shownFields(kind: OperationKind, shares: number): readonly string[] {
  const common = ['effectiveOn', 'document.on', 'document.number', 'papers', 'representativeId', 'appealId', 'note'];
  const own: Readonly<Record<OperationKind, readonly string[]>> = {
    correctArea: ['areaHundredths'], correctResidents: ['residents'], changeChargeBasis: ['basis'], changeOwner: ['owner'], mergeAccounts: ['into'], renameAtDesk: ['fullName'],
    closeAccount: ['reason'], divideDebt: [], splitAccount: Array.from({ length: shares }, (_, at) => ['number', 'flat', 'owner', 'area', 'residents'].map((name) => `shares.${at}.${name}`)).flat(),
  };
  return [...common, ...own[kind]];
}

/** Where the server's path stands in the form. */
export function fieldOfPath(path: string): string {
  if (path === 'customerId') return 'owner';
  if (path === 'intoAccountId') return 'into';
  return path.replace(/^(shares\.\d+)\.customerId$/, '$1.owner').replace(/^(shares\.\d+)\.areaHundredths$/, '$1.area').replace(/^papers\.\d+$/, 'papers');
}
