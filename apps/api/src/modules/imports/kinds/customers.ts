import { foldText } from '@ortalyk/domain';
import { words } from './cell-reader.js';
import { field } from './fields.js';
import type { ImportKind } from './kind.js';
import { CHANGE, EITHER, GONE, NEW, judged, noteChanges, noteEvents, noteUndone, when } from './sql-parts.js';

const LANGUAGES = words({
  ru: 'рус|русский',
  kk: 'kz|каз|казахский|қазақша',
  en: 'анг|английский',
});
const ERASED = 'Персональные данные удалены';
const LIVING = 'erased_at is null and merged_into_id is null';

/** A customer is known by the tax number; one without a number by name and birth date, or by name and phone. */
const FOUND = `
  select s.*, min(s.row_no) over (partition by coalesce(s.tax_id, s.folded || ' ' || coalesce(s.birth_on::text, s.phone_digits))) as first_row, u.id as customer_id, u.version as old_version,
    u.kind as old_kind, u.full_name as old_name, u.name_folded as old_folded, u.tax_id as old_tax, u.birth_on as old_birth, u.language as old_language,
    s.phone_digits is not null and not exists (select 1 from contact t where t.customer_id = u.id and t.kind = 'phone' and t.ended_at is null and t.value_folded = s.phone_digits) as phone_new,
    s.email is not null and not exists (select 1 from contact t where t.customer_id = u.id and t.kind = 'email' and t.ended_at is null and t.value_folded = s.email) as email_new,
    import_row_id(:ms, s.row_no) as phone_id, import_row_id(:ms, s.row_no) as email_id
  from %s s
  left join (select tax_id, min(id::text)::uuid as id from customer where tax_id is not null and ${LIVING} group by tax_id) ct on ct.tax_id = s.tax_id
  left join (select name_folded, birth_on, min(id::text)::uuid as id from customer where birth_on is not null and ${LIVING} group by 1, 2) cb on cb.name_folded = s.folded and cb.birth_on = s.birth_on
  left join (select y.name_folded, t.value_folded, min(y.id::text)::uuid as id from contact t join customer y on y.id = t.customer_id
    where t.kind = 'phone' and t.ended_at is null and y.erased_at is null and y.merged_into_id is null and t.value_folded in (select phone_digits from %s where tax_id is null)
    group by 1, 2) cp on cp.name_folded = s.folded and cp.value_folded = s.phone_digits
  left join customer u on u.id = coalesce(ct.id, cb.id, case when s.tax_id is null and s.birth_on is null then cp.id end) and (s.tax_id is null or u.tax_id is null or u.tax_id = s.tax_id)`;

/** Persons and companies with a phone and e-mail. */
export const customersImport: ImportKind = {
  code: 'customers',
  fields: [
    field('fullName!', ['ФИО или название', 'Аты-жөні немесе атауы', 'Name'], 'ФИО|Ф.И.О.|Наименование|Абонент|Клиент|Потребитель|Full name'),
    field('kind', ['Вид', 'Түрі', 'Kind'], 'Тип|Физ/юр'), field('taxId', ['ИИН/БИН/ИНН', 'ЖСН/БСН', 'Tax number'], 'ИИН|БИН|ИНН|ЖСН|БСН|ИИН/БИН'),
    field('birthOn', ['Дата рождения', 'Туған күні', 'Born on'], 'Д.р.|Birth date'), field('language', ['Язык', 'Тіл', 'Language'], 'Язык общения'),
    field('phone', ['Телефон', 'Телефон нөмірі', 'Phone'], 'Тел|Мобильный|Сотовый'), field('email', ['Эл. почта', 'Эл. пошта', 'E-mail'], 'email|Почта|Электронная почта'),
  ],
  columns: [
    { column: 'full_name', type: 'text' }, { column: 'folded', type: 'text' }, { column: 'kind', type: 'text' }, { column: 'tax_id', type: 'text' }, { column: 'birth_on', type: 'date' },
    { column: 'language', type: 'text' }, { column: 'phone', type: 'text' }, { column: 'phone_digits', type: 'text' }, { column: 'email', type: 'text' },
  ],
  check(cells) {
    const name = cells.required('fullName');
    const kind = cells.customerKind('kind', 'taxId');
    const birthOn = cells.pastDate('birthOn');
    if (birthOn !== null && kind === 'legalEntity') cells.refuse('birthNotForCompany', 'birthOn', birthOn);
    const phone = cells.phone('phone');
    const taxId = cells.taxId('taxId', kind, birthOn);
    if (taxId === null && birthOn === null && phone === null && cells.problems.length === 0) cells.refuse('customerKeyMissing', 'taxId');
    return [name, name === null ? null : foldText(name), kind, taxId, birthOn, cells.word('language', LANGUAGES), phone, phone === null ? null : phone.replaceAll(/\D/g, ''), cells.email('email')];
  },
  resolve: judged(FOUND, [
    when('problems is null and first_row < row_no', ['duplicateInFile', 'fullName', 'first_row::text']),
    when('old_kind is not null and old_kind <> kind', ['kindDiffers', 'kind', 'old_name']),
  ], {
    isNew: 'customer_id is null', entityId: 'customer_id',
    isChanged: `full_name <> old_name or (birth_on is not null and birth_on is distinct from old_birth) or (language is not null and language <> old_language) or (tax_id is not null and old_tax is null) or phone_new or email_new`,
  }),
  apply: [
    `insert into customer (id, kind, full_name, name_folded, tax_id, birth_on, language)
     select s.entity_id, s.kind, s.full_name, s.folded, s.tax_id, s.birth_on, coalesce(s.language, 'ru') from %s s where ${NEW}`,
    `update customer u set full_name = s.full_name, name_folded = s.folded, tax_id = coalesce(u.tax_id, s.tax_id), birth_on = coalesce(s.birth_on, u.birth_on), language = coalesce(s.language, u.language),
       version = u.version + 1 from %s s where ${CHANGE} and u.id = s.entity_id`,
    `insert into contact (id, customer_id, kind, value, value_folded, preferred) select s.phone_id, s.entity_id, 'phone', s.phone, s.phone_digits, s.verdict = 'new' from %s s where ${EITHER} and s.phone_new`,
    `insert into contact (id, customer_id, kind, value, value_folded, preferred) select s.email_id, s.entity_id, 'email', s.email, s.email, s.verdict = 'new' and s.phone is null from %s s where ${EITHER} and s.email_new`,
    noteEvents('customer', ['customerRegistered', 'customerUpdated']),
    noteChanges(`case when s.verdict = 'changed' then jsonb_build_object('fullName', s.old_name, 'folded', s.old_folded, 'taxId', s.old_tax, 'birthOn', s.old_birth, 'language', s.old_language,
      'phoneId', case when s.phone_new then s.phone_id end, 'emailId', case when s.email_new then s.email_id end) end`, 'coalesce(s.old_version, 0) + 1'),
  ],
  undo: [
    `update chunk c set verdict = 'kept' from customer u where u.id = c.entity_id and (u.version is distinct from c.version_after or c.action = 'created' and (
       exists (select 1 from account x where x.customer_id = u.id and x.closed_reason is distinct from 'importUndone') or exists (select 1 from appeal x where x.customer_id = u.id)))`,
    `update customer u set full_name = '${ERASED}', name_folded = '', tax_id = null, birth_on = null, erased_at = :at::timestamptz, version = u.version + 1
     from chunk c where ${GONE} and c.action = 'created' and u.id = c.entity_id`,
    `update contact t set value = '', value_folded = '', ended_at = :at::timestamptz, version = t.version + 1
     from chunk c where ${GONE} and c.action = 'created' and t.customer_id = c.entity_id and t.ended_at is null`,
    `update customer u set full_name = c.before ->> 'fullName', name_folded = c.before ->> 'folded', tax_id = c.before ->> 'taxId', birth_on = (c.before ->> 'birthOn')::date, language = c.before ->> 'language', version = u.version + 1
     from chunk c where ${GONE} and c.action = 'changed' and u.id = c.entity_id`,
    `update contact t set ended_at = :at::timestamptz, version = t.version + 1
     from chunk c where ${GONE} and c.action = 'changed' and t.id in ((c.before ->> 'phoneId')::uuid, (c.before ->> 'emailId')::uuid)`,
    noteUndone('customer', 'customerUpdated'),
  ],
};
