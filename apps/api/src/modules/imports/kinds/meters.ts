import { foldText } from '@ortalyk/domain';
import { field } from './fields.js';
import type { ImportKind } from './kind.js';
import { services } from './ledger.js';
import { CHANGE, GONE, NEW, ROWS, judged, noteChanges, when } from './sql-parts.js';

const UNITS: Readonly<Record<string, string>> = { heating: 'Gcal', hotWater: 'm3', electricity: 'kWh' };

const FOUND = `
  select s.*, min(s.row_no) over (partition by s.number, s.service) as first_row, ac.id as account_id, case when s.account_number is not null then ac.premises_id end as premises_id,
    case when s.account_number is null then h.id end as house_id, h.n as houses, m.id as meter_id, m.version as old_version, m.account_id as old_account, m.premises_id as old_premises, m.house_id as old_house,
    m.reading_thousandths as old_reading, m.reading_on as old_reading_on, m.installed_on as old_installed, m.verified_on as old_verified, m.verification_due_on as old_due, m.as_of as old_as_of
  from %s s
  left join account ac on ac.number = s.account_number
  left join (select address_folded, min(id::text)::uuid as id, count(*) as n from house where ended_at is null group by address_folded) h on h.address_folded = s.house_folded
  left join meter m on m.number = s.number and m.service = s.service and m.ended_at is null`;

/** Meters of accounts and houses with their last reading and verification; read only here. */
export const metersImport: ImportKind = {
  code: 'meters',
  fields: [
    field('number!', ['Номер прибора', 'Аспап нөмірі', 'Meter number'], '№ прибора|Заводской номер|Серийный номер|Прибор|№ ПУ|Номер ПУ|Номер счётчика'),
    field('service!', ['Услуга', 'Қызмет', 'Service'], 'Вид услуги|Ресурс|Вид прибора'), field('account', ['Лицевой счёт', 'Дербес шот', 'Account'], 'л/с|лс|Номер лицевого счёта|Счёт'),
    field('houseAddress', ['Адрес дома', 'Үйдің мекенжайы', 'House address'], 'Адрес|Дом'), field('reading', ['Показание', 'Көрсеткіш', 'Reading'], 'Последнее показание|Показания'),
    field('readingOn', ['Дата показания', 'Көрсеткіш күні', 'Reading date'], 'Дата показаний|Дата последнего показания'), field('installedOn', ['Установлен', 'Орнатылған күні', 'Installed on'], 'Дата установки'),
    field('verifiedOn', ['Поверен', 'Салыстырып тексерілген күні', 'Verified on'], 'Дата поверки|Последняя поверка'),
    field('verificationDueOn', ['Поверка до', 'Келесі салыстырып тексеру', 'Verification due'], 'Следующая поверка|Дата следующей поверки|Срок поверки'),
  ],
  columns: [
    { column: 'number', type: 'text' }, { column: 'service', type: 'text' }, { column: 'unit', type: 'text' }, { column: 'account_number', type: 'text' }, { column: 'house_address', type: 'text' },
    { column: 'house_folded', type: 'text' }, { column: 'reading', type: 'bigint' }, { column: 'reading_on', type: 'date' }, { column: 'installed_on', type: 'date' }, { column: 'verified_on', type: 'date' },
    { column: 'due_on', type: 'date' },
  ],
  check(cells) {
    const number = cells.required('number', 60);
    const service = cells.raw('service') === '' ? cells.refuse('cellRequired', 'service') : cells.word('service', services);
    const account = cells.raw('account') === '' ? null : cells.accountNumber('account');
    const address = account === null ? cells.text('houseAddress') : null;
    if (account === null && address === null && cells.raw('account') === '') cells.refuse('placeMissing', 'account');
    const [reading, readingOn] = [cells.amount('reading', 3), cells.pastDate('readingOn')];
    if (reading !== null && reading < 0) cells.refuse('numberInvalid', 'reading', cells.raw('reading'));
    if (reading !== null && cells.raw('readingOn') === '') cells.refuse('cellRequired', 'readingOn');
    const [verifiedOn, dueOn] = [cells.pastDate('verifiedOn'), cells.date('verificationDueOn')];
    if (verifiedOn !== null && dueOn !== null && dueOn < verifiedOn) cells.refuse('endsBeforeStart', 'verificationDueOn', dueOn);
    return [number, service, service === null ? null : (UNITS[service] ?? null), account, address, address === null ? null : foldText(address), reading, reading === null ? null : readingOn, cells.pastDate('installedOn'), verifiedOn, dueOn];
  },
  resolve: judged(FOUND, [
    when('number is not null and first_row < row_no', ['duplicateInFile', 'number', 'first_row::text']),
    when('account_number is not null and account_id is null', ['unknownAccount', 'account', 'account_number']),
    when('house_folded is not null and house_id is null', ['unknownHouse', 'houseAddress', 'house_address']),
    when('houses > 1', ['ambiguousHouse', 'houseAddress', 'house_address']),
    when('reading_on < old_reading_on', ['olderThanKnown', 'readingOn', 'old_reading_on::text']),
  ], {
    isNew: 'meter_id is null', entityId: 'meter_id',
    isChanged: `premises_id is distinct from old_premises or house_id is distinct from old_house or (reading is not null and (reading, reading_on) is distinct from (old_reading, old_reading_on))
      or (installed_on is not null and installed_on is distinct from old_installed) or (verified_on is not null and verified_on is distinct from old_verified) or (due_on is not null and due_on is distinct from old_due)`,
  }),
  apply: [
    `insert into meter (id, number, kind, service, house_id, premises_id, account_id, unit, reading_thousandths, reading_on, installed_on, verified_on, verification_due_on, source, as_of, import_id)
     select s.entity_id, s.number, case when s.house_id is null then 'flat' else 'house' end, s.service, s.house_id, s.premises_id, s.account_id, s.unit, s.reading, s.reading_on, s.installed_on, s.verified_on,
       s.due_on, :source, :asof::timestamptz, :import::uuid from %s s where ${NEW}`,
    `update meter m set kind = case when s.house_id is null then 'flat' else 'house' end, house_id = s.house_id, premises_id = s.premises_id, account_id = s.account_id,
       reading_thousandths = coalesce(s.reading, m.reading_thousandths), reading_on = coalesce(s.reading_on, m.reading_on), installed_on = coalesce(s.installed_on, m.installed_on),
       verified_on = coalesce(s.verified_on, m.verified_on), verification_due_on = coalesce(s.due_on, m.verification_due_on), source = :source, as_of = :asof::timestamptz, import_id = :import::uuid,
       version = m.version + 1 from %s s where ${CHANGE} and m.id = s.entity_id`,
    `update meter m set as_of = greatest(m.as_of, :asof::timestamptz) from %s s where ${ROWS} and s.verdict = 'same' and m.id = s.entity_id`,
    noteChanges(`case when s.verdict = 'changed' then jsonb_build_object('houseId', s.old_house, 'premisesId', s.old_premises, 'accountId', s.old_account, 'reading', s.old_reading, 'readingOn', s.old_reading_on,
      'installedOn', s.old_installed, 'verifiedOn', s.old_verified, 'dueOn', s.old_due, 'asOf', s.old_as_of) end`, 'coalesce(s.old_version, 0) + 1'),
  ],
  undo: [
    `update chunk c set verdict = 'kept' from meter m where m.id = c.entity_id and (m.version is distinct from c.version_after or m.ended_at is not null)`,
    `update meter m set ended_at = :at::timestamptz, version = m.version + 1 from chunk c where ${GONE} and c.action = 'created' and m.id = c.entity_id`,
    `update meter m set kind = case when c.before ->> 'houseId' is null then 'flat' else 'house' end, house_id = (c.before ->> 'houseId')::uuid, premises_id = (c.before ->> 'premisesId')::uuid,
       account_id = (c.before ->> 'accountId')::uuid, reading_thousandths = (c.before ->> 'reading')::bigint, reading_on = (c.before ->> 'readingOn')::date, installed_on = (c.before ->> 'installedOn')::date,
       verified_on = (c.before ->> 'verifiedOn')::date, verification_due_on = (c.before ->> 'dueOn')::date, as_of = (c.before ->> 'asOf')::timestamptz, version = m.version + 1
     from chunk c where ${GONE} and c.action = 'changed' and m.id = c.entity_id`,
  ],
};
