import type { LocalizedText } from '@ortalyk/domain';
import { byId, defineLoader } from '../../graphql/loaders.js';

/** A house as a line of the search shows it. */
export interface FoundHouse {
  readonly id: string;
  readonly address: string;
  readonly addressKk: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly district: { readonly code: string; readonly label: LocalizedText } | null;
}

interface HouseColumns extends Omit<FoundHouse, 'district'> {
  readonly districtCode: string | null;
  readonly districtName: LocalizedText | null;
}

/** Batched houses with their districts. */
export const houseById = defineLoader<string, FoundHouse>(async (ctx, ids) => {
  const rows = await ctx.db.rows<HouseColumns>(
    `select h.id, h.address, h.address_kk as "addressKk", h.latitude, h.longitude, d.code as "districtCode", d.name as "districtName"
     from house h left join district d on d.id = h.district_id where h.id = any($1)`, [ids], 'found-houses');
  return byId(rows.map(({ districtCode, districtName, ...house }) => ({
    ...house, district: districtCode === null || districtName === null ? null : { code: districtCode, label: districtName },
  })));
});

/** A meter as a line of the search shows it: its number and where it hangs. */
export interface FoundMeter {
  readonly id: string;
  readonly number: string;
  readonly accountId: string | null;
  readonly houseId: string;
}

/** Batched meters with the account of their premises. */
export const foundMeterById = defineLoader<string, FoundMeter>(async (ctx, ids) => byId(await ctx.db.rows<FoundMeter>(
  `select m.id, m.number, coalesce(m.account_id, (select a.id from account a where a.premises_id = m.premises_id order by a.state desc, a.number limit 1)) as "accountId",
     coalesce(m.house_id, p.house_id) as "houseId" from meter m left join premises p on p.id = m.premises_id where m.id = any($1)`, [ids], 'found-meters')));
