import { foldText } from '@ortalyk/domain';
import { field } from './fields.js';
import type { ImportKind } from './kind.js';
import { CHANGE, GONE, NEW, judged, noteChanges, noteEvents, noteUndone, when } from './sql-parts.js';

const FOUND = `
  select s.*, min(s.row_no) over (partition by s.folded) as first_row, h.id as house_id, h.n as houses, k.version as old_version, k.office_id as old_office, k.district_id as old_district,
    k.address_kk as old_kk, k.latitude as old_latitude, k.longitude as old_longitude, o.id as office_id, d.id as district_id, (select count(*) from office where ended_at is null) as offices
  from %s s
  left join (select address_folded, min(id::text)::uuid as id, count(*) as n from house where ended_at is null group by address_folded) h on h.address_folded = s.folded
  left join house k on k.id = h.id
  left join lateral (select id from office where ended_at is null and (s.office in (code, name ->> 'ru', name ->> 'kk', name ->> 'en') or s.office is null) order by code limit 1) o on true
  left join lateral (select id from district where s.district in (code, name ->> 'ru', name ->> 'kk') or s.district in (replace(lower(name ->> 'ru'), ' район', ''), lower(name ->> 'ru')) limit 1) d on true`;

/** Houses by their address, with the office that serves them. */
export const housesImport: ImportKind = {
  code: 'houses',
  fields: [
    field('address', ['Адрес', 'Мекенжай', 'Address'], 'Адрес дома|Полный адрес'),
    field('street', ['Улица', 'Көше', 'Street'], 'Наименование улицы'),
    field('houseNo', ['Дом', 'Үй', 'House'], '№ дома|Номер дома'),
    field('addressKk', ['Адрес (каз.)', 'Мекенжай (қаз.)', 'Address (Kazakh)'], 'Адрес на казахском|Адрес каз'),
    field('office', ['Центр обслуживания', 'Қызмет көрсету орталығы', 'Office'], 'ЦОП|Офис|Участок|ХҚО'),
    field('district', ['Район', 'Аудан', 'District'], 'Административный район'),
    field('latitude', ['Широта', 'Ендік', 'Latitude'], 'lat'), field('longitude', ['Долгота', 'Бойлық', 'Longitude'], 'lon|lng'),
  ],
  columns: [
    { column: 'street', type: 'text' }, { column: 'house_no', type: 'text' }, { column: 'address', type: 'text' }, { column: 'folded', type: 'text' }, { column: 'address_kk', type: 'text' },
    { column: 'office', type: 'text' }, { column: 'district', type: 'text' }, { column: 'latitude', type: 'double precision' }, { column: 'longitude', type: 'double precision' },
  ],
  check(cells) {
    const [street, houseNo] = [cells.text('street'), cells.text('houseNo', 40)];
    const address = cells.text('address') ?? (street === null || houseNo === null ? cells.refuse('cellRequired', 'address') : `${street}, д. ${houseNo}`);
    const comma = address?.lastIndexOf(',') ?? -1;
    const place = [cells.amount('latitude', 7), cells.amount('longitude', 7)].map((value) => (value === null ? null : value / 1e7));
    if (Math.abs(place[0] ?? 0) > 90) cells.refuse('numberInvalid', 'latitude', cells.raw('latitude'));
    if (Math.abs(place[1] ?? 0) > 180) cells.refuse('numberInvalid', 'longitude', cells.raw('longitude'));
    return [
      street ?? (comma > 0 ? address?.slice(0, comma).trim() ?? '' : address), houseNo ?? (comma > 0 ? address?.slice(comma + 1).replace(/^\s*д(?:ом)?\.?\s*/iu, '').trim() ?? '' : ''), address,
      address === null ? null : foldText(address), cells.text('addressKk'), cells.text('office'), cells.text('district'), place[0] ?? null, place[1] ?? null,
    ];
  },
  resolve: judged(FOUND, [
    when('folded is not null and first_row < row_no', ['duplicateInFile', 'address', 'first_row::text']),
    when('houses > 1', ['ambiguousHouse', 'address', 'address']),
    when('office is not null and office_id is null', ['unknownOffice', 'office', 'office']),
    when('office is null and house_id is null and offices > 1', ['cellRequired', 'office', 'null']),
    when('district is not null and district_id is null', ['unknownDistrict', 'district', 'district']),
  ], {
    isNew: 'house_id is null', entityId: 'house_id',
    isChanged: `(office is not null and office_id <> old_office) or (district_id is not null and district_id is distinct from old_district) or (address_kk is not null and address_kk is distinct from old_kk)
      or (latitude is not null and latitude is distinct from old_latitude) or (longitude is not null and longitude is distinct from old_longitude)`,
  }),
  apply: [
    `insert into house (id, district_id, office_id, street, house_no, address, address_kk, address_folded, longitude, latitude)
     select s.entity_id, s.district_id, s.office_id, s.street, s.house_no, s.address, s.address_kk, s.folded, s.longitude, s.latitude from %s s where ${NEW}`,
    `update house h set office_id = case when s.office is null then h.office_id else s.office_id end, district_id = coalesce(s.district_id, h.district_id), address_kk = coalesce(s.address_kk, h.address_kk),
       longitude = coalesce(s.longitude, h.longitude), latitude = coalesce(s.latitude, h.latitude), version = h.version + 1 from %s s where ${CHANGE} and h.id = s.entity_id`,
    noteEvents('house', ['houseChanged', 'houseChanged']),
    noteChanges(`case when s.verdict = 'changed' then jsonb_build_object('officeId', s.old_office, 'districtId', s.old_district, 'addressKk', s.old_kk, 'latitude', s.old_latitude, 'longitude', s.old_longitude) end`,
      'coalesce(s.old_version, 0) + 1'),
  ],
  undo: [
    `update chunk c set verdict = 'kept' from house h where h.id = c.entity_id and (h.version is distinct from c.version_after or c.action = 'created' and exists (
       select 1 from premises p join account a on a.premises_id = p.id where p.house_id = h.id and a.closed_reason is distinct from 'importUndone'))`,
    `update house h set ended_at = :at::timestamptz, version = h.version + 1 from chunk c where ${GONE} and c.action = 'created' and h.id = c.entity_id`,
    `update house h set office_id = (c.before ->> 'officeId')::uuid, district_id = (c.before ->> 'districtId')::uuid, address_kk = c.before ->> 'addressKk',
       latitude = (c.before ->> 'latitude')::double precision, longitude = (c.before ->> 'longitude')::double precision, version = h.version + 1
     from chunk c where ${GONE} and c.action = 'changed' and h.id = c.entity_id`,
    noteUndone('house', 'houseChanged'),
  ],
};
