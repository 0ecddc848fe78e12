import { CHANGE, EITHER, GONE, NEW, NONE, noteEvents, noteUndone, when } from './sql-parts.js';

const STANDING = 'superseded_by_id is null and to_on is null';

/** `%s` with everything of the database that a row is compared with; `first_row` is where its number stood first. */
const FOUND = `
  select s.*, min(s.row_no) over (partition by s.number) as first_row, h.id as house_id, h.n as houses, h.office_id, h.address as known_address, h.address_kk,
    p.id as known_premises, ac.id as account_id, ac.premises_id as old_premises, ac.customer_id as old_customer, ac.state as old_state, ac.opened_on as old_opened_on,
    ac.closed_on as old_closed_on, ac.version as old_version, coalesce(ac.state = 'closed' and ac.closed_reason = 'importUndone', false) as reopened,
    coalesce(ct.id, case when oc.name_folded = s.owner_folded and (oc.tax_id is null or s.tax_id is null) then oc.id end) as known_customer,
    s.area is not null and fa.amount is distinct from s.area as area_differs, s.residents is not null and fr.amount is distinct from s.residents as residents_differ,
    s.basis is not null and fb.basis is distinct from s.basis as basis_differs, ow.from_on as owner_from,
    greatest(case when s.area is not null and fa.amount is distinct from s.area then fa.from_on end,
      case when s.residents is not null and fr.amount is distinct from s.residents then fr.from_on end,
      case when s.basis is not null and fb.basis is distinct from s.basis then fb.from_on end) as fact_from
  from %s s
  left join (select address_folded, min(id::text)::uuid as id, count(*) as n, (array_agg(office_id order by id))[1] as office_id, (array_agg(address order by id))[1] as address,
    (array_agg(address_kk order by id))[1] as address_kk from house where ended_at is null group by address_folded) h on h.address_folded = s.house_folded
  left join (select distinct on (house_id, lower(coalesce(flat, ''))) house_id, lower(coalesce(flat, '')) as flat, id from premises where ended_at is null
    order by house_id, lower(coalesce(flat, '')), id) p on p.house_id = h.id and p.flat = lower(coalesce(s.flat, ''))
  left join account ac on ac.number = s.number
  left join customer oc on oc.id = ac.customer_id
  left join (select tax_id, min(id::text)::uuid as id from customer where tax_id is not null and erased_at is null and merged_into_id is null group by tax_id) ct on ct.tax_id = s.tax_id
  left join account_fact fa on fa.account_id = ac.id and fa.kind = 'area' and fa.superseded_by_id is null and fa.to_on is null
  left join account_fact fr on fr.account_id = ac.id and fr.kind = 'residents' and fr.superseded_by_id is null and fr.to_on is null
  left join account_fact fb on fb.account_id = ac.id and fb.kind = 'chargeBasis' and fb.superseded_by_id is null and fb.to_on is null
  left join ownership ow on ow.account_id = ac.id and ow.superseded_by_id is null and ow.to_on is null`;

const COMPARED = `
  select f.*, account_id is null or reopened as is_new, coalesce(known_customer is distinct from old_customer, false) as owner_differs,
    coalesce(closed_on is not null and old_state = 'open', false) as closing, account_id is not null and not reopened and old_state = 'open' as living
  from (${FOUND}) f`;

const CHANGED = `living and (owner_differs or area_differs or residents_differ or basis_differs or closing)`;

const PROBLEMS = [
  `coalesce(problems, ${NONE})`,
  when('number is not null and first_row < row_no', ['duplicateInFile', 'number', 'first_row::text']),
  when('house_folded is not null and house_id is null', ['unknownHouse', 'houseAddress', 'house_address']),
  when('houses > 1', ['ambiguousHouse', 'houseAddress', 'house_address']),
  when('account_id is not null and house_id is not null and known_premises is distinct from old_premises', ['addressDiffers', 'houseAddress', 'house_address']),
  when(`old_state = 'closed' and not reopened and closed_on is null`, ['accountClosedHere', 'number', 'old_closed_on::text']),
  when('account_id is not null and not reopened and opened_on <> old_opened_on', ['openedDiffers', 'openedOn', 'old_opened_on::text']),
  when(`${CHANGED} and fact_from > :effective::date`, ['laterFact', 'area', 'fact_from::text']),
  when(`${CHANGED} and owner_differs and owner_from > :effective::date`, ['laterFact', 'ownerName', 'owner_from::text']),
  when(`${CHANGED} and old_opened_on > :effective::date`, ['beforeOpening', 'number', 'old_opened_on::text']),
].join('\n || ');

/** One row a file row, judged (ids are made one level below: a window would make another each time it looks); whoever comes first of a new owner or new premises makes them. */
export const ACCOUNT_RESOLVE = `
  select j.*, coalesce(account_id, new_account) as entity_id,
    coalesce(known_customer, first_value(new_customer) over owner) as customer_id,
    known_customer is null and row_number() over owner = 1 as makes_customer,
    coalesce(known_premises, first_value(new_premises) over place) as premises_id,
    known_premises is null and row_number() over place = 1 as makes_premises,
    known_address || case when flat is null then '' when flat ~ '^\\d' then ', кв. ' || flat else ', ' || flat end as full_address,
    address_kk || case when flat is null then '' when flat ~ '^\\d' then ', ' || flat || '-пәтер' else ', ' || flat end as full_address_kk,
    ${CHANGED} as is_changed
  from (select c.*, nullif(${PROBLEMS}, ${NONE}) as refusal, import_row_id(:ms, row_no) as new_account, import_row_id(:ms, row_no) as new_customer,
    import_row_id(:ms, row_no) as new_premises, import_row_id(:ms, row_no) as operation_id from (${COMPARED}) c) j
  window owner as (partition by case when refusal is null then coalesce(tax_id, row_no::text) else 'refused ' || row_no end order by row_no),
    place as (partition by case when refusal is null then house_id::text || ' ' || lower(coalesce(flat, '')) else 'refused ' || row_no end order by row_no)`;

/** From when a row's facts hold, and up to when. */
const FACT_FROM = `case when s.verdict = 'new' then s.opened_on else :effective::date end`;

const FACTS = `lateral (values ('area', s.area, null::text, s.area is not null and (s.verdict = 'new' or s.area_differs)),
    ('residents', s.residents, null, s.residents is not null and (s.verdict = 'new' or s.residents_differ)),
    ('chargeBasis', null::int, s.basis, s.basis is not null and (s.verdict = 'new' or s.basis_differs))) f (kind, amount, basis, wanted)`;

/** A chunk in one transaction: owners, premises, accounts, their dated facts, what happened, what to undo. */
export const ACCOUNT_APPLY: readonly string[] = [
  `insert into customer (id, kind, full_name, name_folded, tax_id, language)
   select s.customer_id, s.owner_kind, s.owner_name, s.owner_folded, s.tax_id, 'ru' from %s s where ${EITHER} and s.makes_customer`,
  `insert into contact (id, customer_id, kind, value, value_folded, preferred)
   select import_row_id(:ms, s.row_no), s.customer_id, 'phone', s.phone, regexp_replace(s.phone, '\\D', '', 'g'), true from %s s where ${EITHER} and s.makes_customer and s.phone is not null`,
  `insert into premises (id, house_id, flat, kind, heated_area_hundredths, residents)
   select s.premises_id, s.house_id, s.flat, case when s.flat is null then 'house' when s.flat ~ '^\\d' then 'flat' else 'nonResidential' end, s.area, s.residents
   from %s s where ${NEW} and s.makes_premises`,
  `update premises p set heated_area_hundredths = coalesce(s.area, p.heated_area_hundredths), residents = coalesce(s.residents, p.residents), version = p.version + 1
   from %s s where ${EITHER} and not s.makes_premises and p.id = s.premises_id and (s.area is not null or s.residents is not null)`,
  `insert into account (id, number, premises_id, customer_id, office_id, address, address_kk, state, opened_on, closed_on)
   select s.entity_id, s.number, s.premises_id, s.customer_id, s.office_id, s.full_address, s.full_address_kk, case when s.closed_on is null then 'open' else 'closed' end, s.opened_on, s.closed_on
   from %s s where ${NEW} and not s.reopened`,
  `update account a set premises_id = s.premises_id, customer_id = s.customer_id, office_id = s.office_id, address = s.full_address, address_kk = s.full_address_kk,
     state = case when s.closed_on is null then 'open' else 'closed' end, opened_on = s.opened_on, closed_on = s.closed_on, closed_reason = null, version = a.version + 1
   from %s s where ${NEW} and s.reopened and a.id = s.entity_id`,
  `insert into account_operation (id, account_id, kind, effective_on, outcome, data, recorded_at, recorded_by)
   select s.operation_id, s.entity_id, 'import', :effective::date, 'done', jsonb_build_object('importId', :import::text), :at::timestamptz, :actor::uuid from %s s where ${CHANGE}`,
  `update account_fact f set superseded_by_id = s.operation_id from %s s where ${CHANGE} and f.account_id = s.entity_id and f.${STANDING}
     and case f.kind when 'area' then s.area_differs when 'residents' then s.residents_differ else s.basis_differs end`,
  `insert into account_fact (id, account_id, kind, amount, basis, from_on, to_on, document_id, operation_id)
   select import_row_id(:ms, s.row_no), f.account_id, f.kind, f.amount, f.basis, f.from_on, :effective::date, f.document_id, s.operation_id
   from %s s join account_fact f on f.superseded_by_id = s.operation_id where ${CHANGE} and f.from_on < :effective::date`,
  `insert into account_fact (id, account_id, kind, amount, basis, from_on, to_on, operation_id)
   select import_row_id(:ms, s.row_no), s.entity_id, f.kind, f.amount, f.basis, ${FACT_FROM}, s.closed_on, case when s.verdict = 'changed' then s.operation_id end
   from %s s cross join ${FACTS} where ${EITHER} and f.wanted and (s.closed_on is null or s.closed_on > ${FACT_FROM})`,
  `update ownership o set superseded_by_id = s.operation_id from %s s where ${CHANGE} and s.owner_differs and o.account_id = s.entity_id and o.${STANDING}`,
  `insert into ownership (id, account_id, customer_id, from_on, to_on, document_id, operation_id)
   select import_row_id(:ms, s.row_no), o.account_id, o.customer_id, o.from_on, :effective::date, o.document_id, s.operation_id
   from %s s join ownership o on o.superseded_by_id = s.operation_id where ${CHANGE} and o.from_on < :effective::date`,
  `insert into ownership (id, account_id, customer_id, from_on, to_on, operation_id)
   select import_row_id(:ms, s.row_no), s.entity_id, s.customer_id, ${FACT_FROM}, s.closed_on, case when s.verdict = 'changed' then s.operation_id end
   from %s s where ${EITHER} and (s.verdict = 'new' or s.owner_differs) and (s.closed_on is null or s.closed_on > ${FACT_FROM})`,
  `update account a set customer_id = s.customer_id, state = case when s.closing then 'closed' else a.state end, closed_on = case when s.closing then s.closed_on else a.closed_on end,
     closed_reason = case when s.closing then 'import' else a.closed_reason end, version = a.version + 1 from %s s where ${CHANGE} and a.id = s.entity_id`,
  noteEvents('account', ['accountOpened', 'accountChanged'], 's.entity_id'),
  `insert into import_change (import_id, row_no, entity_id, action, version_after, before)
   select :import::uuid, s.row_no, s.entity_id, case when s.verdict = 'new' then 'created' else 'changed' end, case when s.old_version is null then 1 else s.old_version + 1 end,
     case when s.verdict = 'new' then jsonb_build_object('madeCustomer', case when s.makes_customer then s.customer_id end)
     else jsonb_build_object('operationId', s.operation_id, 'customerId', s.old_customer, 'closing', s.closing, 'madeCustomer', case when s.makes_customer then s.customer_id end) end
   from %s s where ${EITHER}`,
];

const ERASED = 'Персональные данные удалены';

/** `chunk` holds changes to take back: those touched since are kept and told; the rest end by a correcting operation. */
export const ACCOUNT_UNDO: readonly string[] = [
  `update chunk c set verdict = 'kept' from account a where a.id = c.entity_id and (a.version is distinct from c.version_after
     or c.action = 'created' and (exists (select 1 from appeal x where x.account_id = a.id) or exists (select 1 from contract x where x.account_id = a.id)
       or exists (select 1 from ledger_balance x where x.account_id = a.id) or exists (select 1 from meter x where x.account_id = a.id and x.ended_at is null)))`,
  `alter table chunk add column operation_id uuid`,
  `update chunk c set operation_id = import_row_id(:ms, c.row_no)`,
  `insert into account_operation (id, account_id, kind, effective_on, outcome, data, recorded_at, recorded_by, undoes_id)
   select c.operation_id, c.entity_id, 'undoImport', a.opened_on, 'done', jsonb_build_object('importId', :import::text), :at::timestamptz, :actor::uuid, (c.before ->> 'operationId')::uuid
   from chunk c join account a on a.id = c.entity_id where ${GONE}`,
  `update account_operation o set undone_by_id = c.operation_id, version = o.version + 1 from chunk c where ${GONE} and o.id = (c.before ->> 'operationId')::uuid`,
  ...['account_fact', 'ownership'].map((table) => `update ${table} f set superseded_by_id = c.operation_id from chunk c
     where ${GONE} and f.account_id = c.entity_id and f.superseded_by_id is null and (c.action = 'created' or f.operation_id = (c.before ->> 'operationId')::uuid)`),
  ...[['account_fact', 'account_id, kind, amount, basis, from_on, to_on, document_id'], ['ownership', 'account_id, customer_id, from_on, to_on, document_id']].map(([table, columns]) =>
    `insert into ${table} (id, operation_id, ${columns}) select import_row_id(:ms, c.row_no), c.operation_id, ${columns} from chunk c join ${table} f on f.superseded_by_id = (c.before ->> 'operationId')::uuid
     where ${GONE} and f.operation_id is distinct from (c.before ->> 'operationId')::uuid`),
  `update account a set state = 'closed', closed_on = a.opened_on, closed_reason = 'importUndone', version = a.version + 1 from chunk c where ${GONE} and c.action = 'created' and a.id = c.entity_id`,
  `update account a set customer_id = (c.before ->> 'customerId')::uuid, state = case when (c.before ->> 'closing')::boolean then 'open' else a.state end,
     closed_on = case when (c.before ->> 'closing')::boolean then null else a.closed_on end, closed_reason = case when (c.before ->> 'closing')::boolean then null else a.closed_reason end, version = a.version + 1
   from chunk c where ${GONE} and c.action = 'changed' and a.id = c.entity_id`,
  `update premises p set version = p.version + 1,
     heated_area_hundredths = (select amount from account_fact f where f.account_id = a.id and f.kind = 'area' and f.${STANDING}),
     residents = (select amount from account_fact f where f.account_id = a.id and f.kind = 'residents' and f.${STANDING})
   from chunk c join account a on a.id = c.entity_id where ${GONE} and c.action = 'changed' and p.id = a.premises_id`,
  // Owners the file alone brought go as on a person's own request: nothing of them is left but the row.
  `update customer u set full_name = '${ERASED}', name_folded = '', tax_id = null, erased_at = :at::timestamptz, version = u.version + 1 from chunk c
   where ${GONE} and u.id = (c.before ->> 'madeCustomer')::uuid and u.version = 1 and not exists (select 1 from appeal x where x.customer_id = u.id)
     and not exists (select 1 from account x where x.customer_id = u.id and x.closed_reason is distinct from 'importUndone')`,
  `update contact t set value = '', value_folded = '', ended_at = :at::timestamptz, version = t.version + 1 from chunk c join customer u on u.id = (c.before ->> 'madeCustomer')::uuid
   where ${GONE} and u.erased_at is not null and t.customer_id = u.id and t.ended_at is null`,
  noteUndone('account', 'accountChanged', 'c.entity_id'),
];
