/** The same card by hand: one statement, one row, lists as JSON; no session, no permission, no note of the reading. */
export const CARD_BY_HAND = `
  select ac.id, ac.version, ac.number, ac.state, ac.opened_on, ac.closed_on, ac.address, ac.address_kk, cu.full_name, cu.kind, cu.tax_id, cu.birth_on, cu.language,
    o.name as office, p.flat, p.heated_area_hundredths, p.residents, h.address as house, d.name as district,
    list.contacts, list.consents, list.representatives, list.contracts, list.meters, list.balance, list.months, list.facts, list.owners, list.operations, list.appeals, list.events
  from account ac join customer cu on cu.id = ac.customer_id join office o on o.id = ac.office_id join premises p on p.id = ac.premises_id
    join house h on h.id = p.house_id left join district d on d.id = h.district_id
    cross join lateral (select
      (select coalesce(json_agg(row_to_json(x)), '[]') from (select id, kind, value, preferred, may_notify from contact where customer_id = cu.id and ended_at is null order by preferred desc, id) x) as contacts,
      (select coalesce(json_agg(row_to_json(x)), '[]') from (select id, purpose, form, number, on_date, withdrawn_on from consent where customer_id = cu.id order by on_date desc) x) as consents,
      (select coalesce(json_agg(row_to_json(x)), '[]') from (select id, full_name, basis, valid_from, valid_to from representative where customer_id = cu.id and ended_at is null) x) as representatives,
      (select coalesce(json_agg(row_to_json(x)), '[]') from (select id, number, kind, state, signed_on, starts_on, ends_on from contract where account_id = ac.id order by starts_on desc) x) as contracts,
      (select coalesce(json_agg(row_to_json(x)), '[]') from (
        select id, number, kind, service, unit, reading_thousandths, reading_on, verification_due_on, as_of from meter m where m.premises_id = p.id and m.ended_at is null
        union all select id, number, kind, service, unit, reading_thousandths, reading_on, verification_due_on, as_of from meter m where m.house_id = h.id and m.ended_at is null) x) as meters,
      (select coalesce(json_agg(row_to_json(x)), '[]') from (select service, balance_minor, as_of, owner_customer_id from ledger_balance where account_id = ac.id) x) as balance,
      (select coalesce(json_agg(row_to_json(x)), '[]') from (
        select period, sum(amount_minor) filter (where kind = 'charge') as charged, sum(amount_minor) filter (where kind = 'payment') as paid,
          sum(amount_minor) filter (where kind in ('recalculation', 'transfer')) as recalculated, min(as_of) as as_of
        from ledger_entry e where e.account_id = ac.id and e.withdrawn_at is null
          and e.period > (select max(period) from ledger_entry l where l.account_id = ac.id and l.withdrawn_at is null) - interval '12 months'
        group by period order by period desc) x) as months,
      (select coalesce(json_agg(row_to_json(x)), '[]') from (
        select f.id, f.kind, f.amount, f.basis, f.from_on, f.to_on, doc.number, doc.kind as document from account_fact f left join document doc on doc.id = f.document_id
        where f.account_id = ac.id and f.superseded_by_id is null order by f.kind, f.from_on desc) x) as facts,
      (select coalesce(json_agg(row_to_json(x)), '[]') from (
        select w.id, w.from_on, w.to_on, c.full_name from ownership w join customer c on c.id = w.customer_id where w.account_id = ac.id and w.superseded_by_id is null order by w.from_on desc) x) as owners,
      (select coalesce(json_agg(row_to_json(x)), '[]') from (select id, kind, outcome, effective_on, recorded_at, reasons, data from account_operation where account_id = ac.id order by recorded_at desc) x) as operations,
      (select coalesce(json_agg(row_to_json(x)), '[]') from (
        select a.id, a.number, a.state, a.due_at, a.subject, s.step_id, st.full_name as assignee from appeal a left join step s on s.id = a.current_step_id
          left join staff st on st.id = s.assignee_id where a.account_id = ac.id and a.state in ('registered', 'inWork') order by a.due_at) x) as appeals,
      (select coalesce(json_agg(row_to_json(x)), '[]') from (
        select e.id, e.type, e.at, e.data, e.changes, st.full_name from event e left join staff st on st.id = e.actor_id where e.account_id = ac.id order by e.at desc, e.id desc limit 20) x) as events
    ) list
  where ac.id = $1`;
