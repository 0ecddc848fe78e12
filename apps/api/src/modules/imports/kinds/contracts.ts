import { words } from './cell-reader.js';
import { field } from './fields.js';
import type { ImportKind } from './kind.js';
import { CHANGE, GONE, NEW, judged, noteChanges, noteEvents, noteUndone, when } from './sql-parts.js';

const KINDS = words({
  public: 'публичный|бытовой',
  individual: 'индивидуальный',
  executor: 'исполнитель коммунальных услуг|ику',
  business: 'юр лицо|юрлицо|коммерческий',
  budget: 'бюджетный|бюджет',
});
const STATES = words({
  inForce: 'действует|действующий|в силе',
  signed: 'подписан',
  terminated: 'расторгнут|прекращен',
});

const FOUND = `
  select s.*, min(s.row_no) over (partition by s.number) as first_row, c.id as contract_id, c.version as old_version, c.account_id as old_account, c.kind as old_kind, c.state as old_state,
    c.signed_on as old_signed, c.starts_on as old_starts, c.ends_on as old_ends, coalesce(c.state = 'terminated' and c.ended_reason = 'importUndone', false) as reopened,
    ac.id as account_id, ac.customer_id, coalesce(s.kind, 'public') as kind_now, coalesce(s.state, case when s.ends_on < :at::timestamptz::date then 'terminated' else 'inForce' end) as state_now
  from %s s left join contract c on c.number = s.number left join account ac on ac.number = s.account_number`;

/** Contracts of known accounts. The owner of the account is the party. */
export const contractsImport: ImportKind = {
  code: 'contracts',
  fields: [
    field('number!', ['Номер договора', 'Шарт нөмірі', 'Contract number'], '№ договора|Договор|Номер'),
    field('account!', ['Лицевой счёт', 'Дербес шот', 'Account'], 'л/с|лс|Номер лицевого счёта|Счёт'),
    field('kind', ['Вид договора', 'Шарт түрі', 'Kind'], 'Тип договора|Вид'), field('state', ['Состояние', 'Күйі', 'State'], 'Статус'),
    field('signedOn', ['Подписан', 'Қол қойылған күні', 'Signed on'], 'Дата подписания|Дата договора|Дата заключения'),
    field('startsOn!', ['Действует с', 'Басталу күні', 'Starts on'], 'Начало действия|Дата начала'), field('endsOn', ['Действует по', 'Аяқталу күні', 'Ends on'], 'Окончание действия|Дата окончания'),
  ],
  columns: [
    { column: 'number', type: 'text' }, { column: 'account_number', type: 'text' }, { column: 'kind', type: 'text' }, { column: 'state', type: 'text' },
    { column: 'signed_on', type: 'date' }, { column: 'starts_on', type: 'date' }, { column: 'ends_on', type: 'date' },
  ],
  check(cells) {
    const [startsOn, endsOn] = [cells.raw('startsOn') === '' ? cells.refuse('cellRequired', 'startsOn') : cells.date('startsOn'), cells.date('endsOn')];
    if (startsOn !== null && endsOn !== null && endsOn < startsOn) cells.refuse('endsBeforeStart', 'endsOn', endsOn);
    return [cells.required('number', 60), cells.accountNumber('account'), cells.word('kind', KINDS), cells.word('state', STATES), cells.pastDate('signedOn'), startsOn, endsOn];
  },
  resolve: judged(FOUND, [
    when('number is not null and first_row < row_no', ['duplicateInFile', 'number', 'first_row::text']),
    when('account_number is not null and account_id is null', ['unknownAccount', 'account', 'account_number']),
    when('contract_id is not null and not reopened and old_account <> account_id', ['contractOfOther', 'account', 'account_number']),
    when(`contract_id is not null and not reopened and old_state not in ('inForce', 'signed', 'terminated')`, ['contractInWork', 'number', 'old_state']),
  ], {
    isNew: 'contract_id is null or reopened', entityId: 'contract_id',
    isChanged: `(kind is not null and kind <> old_kind) or (state is not null and state <> old_state) or (signed_on is not null and signed_on is distinct from old_signed) or starts_on <> old_starts
      or (ends_on is not null and ends_on is distinct from old_ends)`,
  }),
  apply: [
    `insert into contract (id, number, kind, state, account_id, customer_id, signed_on, starts_on, ends_on)
     select s.entity_id, s.number, s.kind_now, s.state_now, s.account_id, s.customer_id, s.signed_on, s.starts_on, s.ends_on from %s s where ${NEW} and not s.reopened`,
    `update contract c set kind = s.kind_now, state = s.state_now, account_id = s.account_id, customer_id = s.customer_id, signed_on = s.signed_on, starts_on = s.starts_on, ends_on = s.ends_on,
       ended_reason = null, version = c.version + 1 from %s s where ${NEW} and s.reopened and c.id = s.entity_id`,
    `update contract c set kind = coalesce(s.kind, c.kind), state = coalesce(s.state, c.state), signed_on = coalesce(s.signed_on, c.signed_on), starts_on = s.starts_on,
       ends_on = coalesce(s.ends_on, c.ends_on), version = c.version + 1 from %s s where ${CHANGE} and c.id = s.entity_id`,
    noteEvents('contract', ['contractApplied', 'contractMoved'], 's.account_id'),
    noteChanges(`case when s.verdict = 'changed' then jsonb_build_object('kind', s.old_kind, 'state', s.old_state, 'signedOn', s.old_signed, 'startsOn', s.old_starts, 'endsOn', s.old_ends) end`,
      'coalesce(s.old_version, 0) + 1'),
  ],
  undo: [
    `update chunk c set verdict = 'kept' from contract k where k.id = c.entity_id and (k.version is distinct from c.version_after or exists (select 1 from contract_move m where m.contract_id = k.id))`,
    `update contract k set state = 'terminated', ends_on = k.starts_on, ended_reason = 'importUndone', version = k.version + 1 from chunk c where ${GONE} and c.action = 'created' and k.id = c.entity_id`,
    `update contract k set kind = c.before ->> 'kind', state = c.before ->> 'state', signed_on = (c.before ->> 'signedOn')::date, starts_on = (c.before ->> 'startsOn')::date,
       ends_on = (c.before ->> 'endsOn')::date, version = k.version + 1 from chunk c where ${GONE} and c.action = 'changed' and k.id = c.entity_id`,
    noteUndone('contract', 'contractMoved'),
  ],
};
