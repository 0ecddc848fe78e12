import { Migration } from '@mikro-orm/migrations';

const customers = /* sql */ `
-- Two records somebody looked at and said to be different people: they leave the work list for good.
create table customer_distinct (
  id uuid primary key, created_at timestamptz not null default now(),
  first_id uuid not null references customer, second_id uuid not null references customer, said_by uuid not null references staff, note text,
  unique (first_id, second_id), check (first_id < second_id)
);
create index customer_distinct_second on customer_distinct (second_id);
create index customer_merge_merged on customer_merge (merged_id);
-- Numbers that stand twice are found by walking this index, without a visit to the table.
create index customer_living_tax_id on customer (tax_id) include (id) where tax_id is not null and erased_at is null and merged_into_id is null;
create index customer_living_name_birth on customer (name_folded, birth_on) include (id) where birth_on is not null and erased_at is null and merged_into_id is null;
create index personal_read_at on personal_read (at desc, id desc);
create index personal_read_reason on personal_read (reason, at desc, id desc);
-- Supervisors see who read personal cards in their own office.
update role set permissions = array_append(permissions, 'audit:read') where code = 'supervisor' and not permissions @> '{audit:read}';
`;

const contracts = /* sql */ `
-- Days told ahead, and the contract's own term of notice where the standard leaves it to the contract (T12).
alter table contract add column planned_end_on date, add column noticed_on date, add column warned_on date,
  add column notice_amount int check (notice_amount between 1 and 366), add column notice_unit text check (notice_unit in ('workingDays', 'calendarDays', 'months')),
  add check ((notice_amount is null) = (notice_unit is null));
create index process_contract_running on process (contract_id) where contract_id is not null and state = 'running';
create index contract_state_number on contract (state, number);
`;

/** Customers said to be different, the log of who read whom, contracts' terms of notice. */
export class Migration20261122040000Customers extends Migration {
  override up(): void {
    for (const part of [customers, contracts]) this.addSql(part);
  }
}
