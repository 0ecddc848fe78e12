import type { CivilDate, Instant } from '@ortalyk/domain';
import type { IdMaker } from './ids.js';
import type { ServiceName, TownBatch, TownRows } from './rows.js';

type BatchTable =
  | 'premises' | 'service_point' | 'customer' | 'contact' | 'account' | 'ownership' | 'account_fact' | 'contract' | 'contract_point'
  | 'ledger_balance' | 'ledger_entry' | 'meter';

/** Rows of a stretch of accounts, by table, in the order their references allow. */
export type AccountRows = { readonly [Table in BatchTable]: TownRows[Table][] };

export function emptyAccountRows(): AccountRows {
  return { premises: [], service_point: [], customer: [], contact: [], account: [], ownership: [], account_fact: [], contract: [], contract_point: [], ledger_balance: [], ledger_entry: [], meter: [] };
}

export function* accountBatches(rows: AccountRows): Generator<TownBatch> {
  for (const table of Object.keys(rows) as BatchTable[]) {
    if (rows[table].length > 0) yield { table, rows: rows[table] } as TownBatch;
  }
}

/** Services of a standard as points of supply name them. */
const SERVICE_NAMES: Readonly<Record<string, ServiceName>> = { heat: 'heating', hotWater: 'hotWater', electricity: 'electricity' };

export function servicesOf(codes: readonly string[]): readonly ServiceName[] {
  return codes.flatMap((code) => SERVICE_NAMES[code] ?? []);
}

/** An account just made, for the dated facts and the contract that begin with it. */
export interface OpenedAccount {
  readonly accountId: string;
  readonly customerId: string;
  readonly number: string;
  readonly address: string;
  readonly legal: boolean;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly premises: TownRows['premises'];
  readonly metered: boolean;
  readonly services: readonly ServiceName[];
}

/** Owner, dated facts, points of supply and contract of an account: one present value each, none overlapping (data model). */
export function addFacts(opened: OpenedAccount, rows: AccountRows, make: { readonly ids: IdMaker; readonly at: Instant }): void {
  const { accountId, customerId, openedOn: fromOn, closedOn: toOn, premises } = opened;
  const row = (): { id: string; createdAt: Instant } => ({ id: make.ids.next(make.at), createdAt: make.at });
  const points = opened.services.map((service) => ({ ...row(), premisesId: premises.id, service }));
  rows.service_point.push(...points);
  rows.ownership.push({ ...row(), accountId, customerId, fromOn, toOn });
  const facts = { accountId, fromOn, toOn, amount: null, basis: null };
  rows.account_fact.push({ ...row(), ...facts, kind: 'area', amount: premises.heatedAreaHundredths });
  if (premises.residents !== null) rows.account_fact.push({ ...row(), ...facts, kind: 'residents', amount: premises.residents });
  if (opened.services.includes('heating')) rows.account_fact.push({ ...row(), ...facts, kind: 'chargeBasis', basis: opened.metered ? 'houseMeter' : 'area' });
  const contract = {
    ...row(), number: `${opened.legal ? 'Ю' : 'Б'}-${opened.number}`, kind: opened.legal ? 'business' : 'public', state: toOn === null ? 'inForce' : 'terminated', accountId, customerId,
    signedOn: opened.legal ? fromOn : null, startsOn: fromOn, endsOn: toOn,
  };
  rows.contract.push(contract);
  for (const { id, service } of points) rows.contract_point.push({ ...row(), contractId: contract.id, servicePointId: id, service, address: opened.address, fromOn, toOn });
}
