import type { LocalizedText } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { isId } from '../../platform/ids.js';
import { documentById } from '../documents/index.js';
import { ACCOUNT_COLUMNS, type AccountRow, accountById } from './account.queries.js';

const MAX_DOCUMENTS = 100;

/** Papers of the accounts themselves and of their appeals; each branch reads its own index. */
const DOCUMENTS = `
  select id, account_id as "accountId" from (
    select id, account_id, registered_at from document where account_id = any($1)
    union
    select d.id, a.account_id, d.registered_at from appeal a join document d on d.appeal_id = a.id where a.account_id = any($1) and d.account_id is null
  ) d order by registered_at desc, id desc limit ${MAX_DOCUMENTS}`;

interface HouseRow {
  readonly id: string;
  readonly address: string;
  readonly addressKk: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly districtCode: string | null;
  readonly districtName: LocalizedText | null;
}

/** «Дело жилого дома»: the accounts of a house and their latest documents; null where there is no such house. */
export async function houseFile(ctx: RequestContext, houseId: string): Promise<unknown> {
  if (!isId(houseId)) return null;
  const house = await ctx.db.row<HouseRow>(
    `select h.id, h.address, h.address_kk as "addressKk", h.latitude, h.longitude, d.code as "districtCode", d.name as "districtName"
     from house h left join district d on d.id = h.district_id where h.id = $1`, [houseId]);
  if (house === null) return null;
  const columns = Object.entries(ACCOUNT_COLUMNS).map(([field, column]) => `${column} as "${field}"`).join(', ');
  const accounts = await ctx.db.rows<AccountRow>(
    `select ${columns} from account ac join premises p on p.id = ac.premises_id where p.house_id = $1
     order by nullif(regexp_replace(p.flat, '\\D', '', 'g'), '')::bigint nulls last, ac.number`, [houseId]);
  const documents = await ctx.db.rows<{ id: string; accountId: string }>(DOCUMENTS, [accounts.map(({ id }) => id)]);
  const { districtCode, districtName, ...facts } = house;
  return {
    house: { ...facts, district: districtCode === null ? null : { code: districtCode, label: districtName } },
    accounts,
    documents: documents.map(({ id, accountId }) => ({ account: accountById(ctx).load(accountId), document: documentById(ctx).load(id) })),
  };
}
