import type { Db } from '../../db/db.js';
import { byId, defineLoader, groupBy } from '../../graphql/loaders.js';
import type { LocalizedText } from '@ortalyk/domain';

/** An account as lists and cards show it, with the ids its batched fields look under. */
export interface AccountRow {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly address: string;
  readonly addressKk: string | null;
  readonly state: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly customerId: string;
  readonly premisesId: string;
  readonly officeId: string;
  readonly mergedIntoId: string | null;
  readonly splitFromId: string | null;
}

/** Columns of `AccountRow` by field; `ac` is the account. */
export const ACCOUNT_COLUMNS: Readonly<Record<keyof AccountRow, string>> = {
  id: 'ac.id', version: 'ac.version', number: 'ac.number', address: 'ac.address', addressKk: 'ac.address_kk', state: 'ac.state',
  openedOn: 'ac.opened_on', closedOn: 'ac.closed_on', customerId: 'ac.customer_id', premisesId: 'ac.premises_id', officeId: 'ac.office_id',
  mergedIntoId: 'ac.merged_into_id', splitFromId: 'ac.split_from_id',
};

const SELECT = `select ${Object.entries(ACCOUNT_COLUMNS).map(([field, column]) => `${column} as "${field}"`).join(', ')} from account ac`;

/** Accounts by id, in one query. */
export async function accountsByIds(db: Db, ids: readonly string[]): Promise<AccountRow[]> {
  return db.rows<AccountRow>(`${SELECT} where ac.id = any($1)`, [ids], 'accounts-by-ids');
}

/** The account with exactly this number, or null. */
export async function accountByNumber(db: Db, number: string): Promise<AccountRow | null> {
  return db.row<AccountRow>(`${SELECT} where ac.number = $1`, [number]);
}

/** Batched accounts of one request. */
export const accountById = defineLoader<string, AccountRow>(async (ctx, ids) => byId(await accountsByIds(ctx.db, ids)));

/** Batched accounts of customers, open ones first. */
export const accountsOfCustomer = defineLoader<string, AccountRow[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<AccountRow>(`${SELECT} where ac.customer_id = any($1) order by ac.state desc, ac.number`, [ids]), (row) => row.customerId));

export interface PremisesRow {
  readonly id: string;
  readonly flat: string | null;
  readonly heatedAreaHundredths: number | null;
  readonly residents: number | null;
  readonly house: {
    readonly id: string; readonly address: string; readonly addressKk: string | null; readonly latitude: number | null; readonly longitude: number | null;
    readonly district: { readonly code: string; readonly label: LocalizedText } | null;
  };
}

interface FlatPremises extends Omit<PremisesRow, 'house'> {
  readonly houseId: string;
  readonly houseAddress: string;
  readonly houseAddressKk: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly districtCode: string | null;
  readonly districtName: LocalizedText | null;
}

/** Batched premises with their house and district. */
export const premisesById = defineLoader<string, PremisesRow>(async (ctx, ids) => {
  const rows = await ctx.db.rows<FlatPremises>(
    `select pr.id, pr.flat, pr.heated_area_hundredths as "heatedAreaHundredths", pr.residents, h.id as "houseId", h.address as "houseAddress",
       h.address_kk as "houseAddressKk", h.latitude, h.longitude, d.code as "districtCode", d.name as "districtName"
     from premises pr join house h on h.id = pr.house_id left join district d on d.id = h.district_id where pr.id = any($1)`,
    [ids], 'premises-by-ids',
  );
  return byId(rows.map(({ houseId, houseAddress, houseAddressKk, latitude, longitude, districtCode, districtName, ...premises }) => ({
    ...premises,
    house: {
      id: houseId, address: houseAddress, addressKk: houseAddressKk, latitude, longitude,
      district: districtCode === null || districtName === null ? null : { code: districtCode, label: districtName },
    },
  })));
});

export interface ContractRow {
  readonly id: string;
  readonly accountId: string;
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly signedOn: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly version: number;
  readonly customerId: string;
  readonly channel: string | null;
  readonly round: number;
  readonly papers: readonly string[];
  readonly endedReason: string | null;
}

const CONTRACTS = `select id, account_id as "accountId", number, kind, state, signed_on as "signedOn", starts_on as "startsOn", ends_on as "endsOn", version,
    customer_id as "customerId", channel, round, papers, ended_reason as "endedReason" from contract`;

/** Batched contracts by id. */
export const contractById = defineLoader<string, ContractRow>(async (ctx, ids) => byId(await ctx.db.rows<ContractRow>(`${CONTRACTS} where id = any($1)`, [ids])));

/** Batched contracts of accounts, the latest first. */
export const contractsOfAccount = defineLoader<string, ContractRow[]>(async (ctx, ids) => {
  const rows = await ctx.db.rows<ContractRow>(
    `${CONTRACTS} where account_id = any($1) order by starts_on desc, id`,
    [ids], 'contracts-of-accounts',
  );
  return groupBy(rows, (row) => row.accountId);
});
