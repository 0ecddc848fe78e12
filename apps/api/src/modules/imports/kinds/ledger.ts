import { words } from './cell-reader.js';
import { field } from './fields.js';
import type { ImportKind } from './kind.js';
import { CHANGE, EITHER, GONE, NEW, ROWS, judged, noteChanges, when } from './sql-parts.js';

const SERVICES = words({
  heating: 'отопление|тепло|теплоснабжение|жылыту',
  hotWater: 'гвс|горячая вода|горячее водоснабжение|ыстық су',
  electricity: 'электроэнергия|электричество|электроснабжение|электр энергиясы',
});
const KINDS = words({
  charge: 'начисление|начислено|есептелді',
  payment: 'оплата|платеж|оплачено|төлем',
  recalculation: 'перерасчёт|қайта есептелді',
  transfer: 'перенос',
  penalty: 'пеня|пени|өсімпұл',
  balance: 'сальдо|долг|остаток|задолженность|қалдық|берешек',
});

export const services = SERVICES;

/** The owner a sum belongs to: by the tax number told, else whoever owned the account at the end of its month, else its owner now. */
const FOUND = `
  select s.*, ac.id as account_id, coalesce(ot.id, om.customer_id, ac.customer_id) as owner_id, s.tax_id is not null and ot.id is null as owner_unknown,
    e.id as known_entry, e.amount_minor as old_entry, e.import_id as entry_import, b.balance_minor as old_balance, b.as_of as old_as_of, b.source as old_source, b.import_id as old_import,
    min(s.row_no) over (partition by s.account_number, s.service, s.kind, s.period, case when s.kind = 'balance' then coalesce(s.tax_id, '') else s.external_id end) as first_row
  from %s s
  left join account ac on ac.number = s.account_number
  left join lateral (select u.id from customer u where u.tax_id = s.tax_id and (u.id = ac.customer_id or exists (select 1 from ownership o where o.account_id = ac.id and o.customer_id = u.id))
    order by u.merged_into_id nulls first, u.id limit 1) ot on s.tax_id is not null
  left join lateral (select customer_id from ownership o where s.kind <> 'balance' and o.account_id = ac.id and o.superseded_by_id is null and o.from_on < s.period + interval '1 month'
    and (o.to_on is null or o.to_on >= s.period + interval '1 month') limit 1) om on true
  left join ledger_entry e on s.kind <> 'balance' and e.account_id = ac.id and e.period = s.period and e.source = :source and e.external_id = s.external_id and e.withdrawn_at is null
  left join ledger_balance b on s.kind = 'balance' and b.account_id = ac.id and b.service = s.service and b.owner_customer_id = coalesce(ot.id, ac.customer_id)`;

const ENTRY = `s.kind <> 'balance'`;
const BALANCE = `s.kind = 'balance'`;

/** Charges, payments and balances of a billing system: the same month of the same source twice counts once. */
export const ledgerImport: ImportKind = {
  code: 'ledger',
  fields: [
    field('account!', ['Лицевой счёт', 'Дербес шот', 'Account'], 'л/с|лс|Номер лицевого счёта|Счёт'), field('service!', ['Услуга', 'Қызмет', 'Service'], 'Вид услуги'),
    field('kind!', ['Вид суммы', 'Соманың түрі', 'Kind of sum'], 'Вид|Операция|Вид операции|Тип'), field('period', ['Период', 'Кезең', 'Period'], 'Месяц|Расчётный период'),
    field('amount!', ['Сумма', 'Сомасы', 'Amount'], 'Сумма, тг|Сумма, руб|Итого'), field('happenedOn', ['Дата операции', 'Операция күні', 'Date'], 'Дата|Дата оплаты|Дата платежа'),
    field('externalId', ['Номер документа', 'Құжат нөмірі', 'Document number'], '№ документа|Документ|Код|Квитанция|id'),
    field('ownerTaxId', ['ИИН/БИН/ИНН должника', 'Борышкердің ЖСН/БСН', 'Owner tax number'], 'ИИН|БИН|ИНН|ЖСН|БСН'),
  ],
  columns: [
    { column: 'account_number', type: 'text' }, { column: 'service', type: 'text' }, { column: 'kind', type: 'text' }, { column: 'period', type: 'date' }, { column: 'amount', type: 'bigint' },
    { column: 'happened_on', type: 'date' }, { column: 'external_id', type: 'text' }, { column: 'tax_id', type: 'text' },
  ],
  check(cells) {
    for (const code of ['service', 'kind', 'amount']) if (cells.raw(code) === '') cells.refuse('cellRequired', code);
    const [service, kind, period, happenedOn] = [cells.word('service', SERVICES), cells.word('kind', KINDS), cells.period('period'), cells.pastDate('happenedOn')];
    if (period === null && kind !== 'balance' && kind !== null) cells.refuse('cellRequired', 'period');
    const external = cells.text('externalId', 100) ?? `${kind ?? ''} ${service ?? ''}${happenedOn === null ? '' : ` ${happenedOn}`}`;
    const digits = cells.raw('ownerTaxId').replaceAll(/\D/g, '');
    return [cells.accountNumber('account'), service, kind, kind === 'balance' ? null : period, cells.amount('amount', 2), happenedOn, external, digits === '' ? null : digits];
  },
  resolve: judged(FOUND, [
    when('problems is null and first_row < row_no', ['duplicateInFile', 'externalId', 'first_row::text']),
    when('account_number is not null and account_id is null', ['unknownAccount', 'account', 'account_number']),
    when('account_id is not null and owner_unknown', ['ownerUnknown', 'ownerTaxId', 'tax_id']),
    when(`kind = 'balance' and old_as_of > :asof::timestamptz`, ['olderThanKnown', 'amount', `to_char(old_as_of, 'YYYY-MM-DD')`]),
  ], {
    isNew: 'coalesce(known_entry, case when old_balance is not null then account_id end) is null', entityId: `case when kind = 'balance' then account_id else known_entry end`,
    isChanged: 'coalesce(old_entry, old_balance) <> amount',
  }),
  apply: [
    `insert into ledger_entry (id, account_id, owner_customer_id, service, period, kind, amount_minor, happened_on, source, external_id, as_of, import_id)
     select s.entity_id, s.account_id, s.owner_id, s.service, s.period, s.kind, s.amount, s.happened_on, :source, s.external_id, :asof::timestamptz, :import::uuid from %s s where ${NEW} and ${ENTRY}`,
    `update ledger_entry e set amount_minor = s.amount, happened_on = coalesce(s.happened_on, e.happened_on), as_of = :asof::timestamptz, import_id = :import::uuid from %s s where ${CHANGE} and ${ENTRY} and e.id = s.entity_id`,
    `insert into ledger_balance (account_id, service, owner_customer_id, balance_minor, as_of, source, import_id)
     select s.account_id, s.service, s.owner_id, s.amount, :asof::timestamptz, :source, :import::uuid from %s s where ${EITHER} and ${BALANCE}
     on conflict (account_id, service, owner_customer_id) do update set balance_minor = excluded.balance_minor, as_of = excluded.as_of, source = excluded.source, import_id = excluded.import_id`,
    // What is still the same was true at this file's moment too.
    `update ledger_balance b set as_of = greatest(b.as_of, :asof::timestamptz) from %s s where ${ROWS} and s.verdict = 'same' and ${BALANCE} and b.account_id = s.account_id and b.service = s.service and b.owner_customer_id = s.owner_id`,
    noteChanges(`case when ${BALANCE} then jsonb_build_object('service', s.service, 'ownerId', s.owner_id, 'amount', s.old_balance, 'asOf', s.old_as_of, 'source', s.old_source, 'importId', s.old_import)
      else jsonb_build_object('amount', s.old_entry, 'importId', s.entry_import) end`, 'null'),
  ],
  undo: [
    `update chunk c set verdict = 'kept' where case when c.before ? 'service'
       then not exists (select 1 from ledger_balance b where b.account_id = c.entity_id and b.service = c.before ->> 'service' and b.owner_customer_id = (c.before ->> 'ownerId')::uuid and b.import_id = :import::uuid)
       else not exists (select 1 from ledger_entry e where e.id = c.entity_id and e.import_id = :import::uuid and e.withdrawn_at is null) end`,
    `update ledger_entry e set withdrawn_at = :at::timestamptz from chunk c where ${GONE} and c.action = 'created' and e.id = c.entity_id`,
    `update ledger_entry e set amount_minor = (c.before ->> 'amount')::bigint, import_id = (c.before ->> 'importId')::uuid from chunk c where ${GONE} and c.action = 'changed' and not (c.before ? 'service') and e.id = c.entity_id`,
    `update ledger_balance b set balance_minor = (c.before ->> 'amount')::bigint, as_of = (c.before ->> 'asOf')::timestamptz, source = c.before ->> 'source', import_id = (c.before ->> 'importId')::uuid
     from chunk c where ${GONE} and c.action = 'changed' and b.account_id = c.entity_id and b.service = c.before ->> 'service' and b.owner_customer_id = (c.before ->> 'ownerId')::uuid`,
    // A balance nobody told before is unknown again; what the file said stays in its record.
    `delete from ledger_balance b using chunk c where ${GONE} and c.action = 'created' and b.account_id = c.entity_id and b.service = c.before ->> 'service' and b.owner_customer_id = (c.before ->> 'ownerId')::uuid`,
  ],
};
