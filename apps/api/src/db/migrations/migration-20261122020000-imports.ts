import { Migration } from '@mikro-orm/migrations';

const ledger = /* sql */ `
-- Which file wrote a row last; rows that came otherwise name none.
alter table ledger_balance add column source text not null default 'billing', add column import_id uuid;
alter table ledger_entry add column import_id uuid, add column withdrawn_at timestamptz;
-- One index finds an account's months and keeps a file that comes twice from counting twice; it fills from the right when accounts are loaded in order.
alter table ledger_entry drop constraint ledger_entry_source_external_id_key;
drop index ledger_entry_account;
create unique index ledger_entry_once on ledger_entry (account_id, period, source, external_id) where withdrawn_at is null;
`;

const meters = /* sql */ `
-- What a file tells of a meter, read only until metering units come to be kept here.
create table meter (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  number text not null, kind text not null check (kind in ('flat', 'house')),
  service text not null check (service in ('heating', 'hotWater', 'electricity')),
  house_id uuid references house, premises_id uuid references premises, account_id uuid references account,
  unit text not null check (unit in ('Gcal', 'm3', 'kWh')), reading_thousandths bigint check (reading_thousandths >= 0), reading_on date,
  installed_on date, verified_on date, verification_due_on date,
  source text not null default 'billing', as_of timestamptz not null, import_id uuid, ended_at timestamptz,
  check ((kind = 'house') = (house_id is not null)), check ((kind = 'flat') = (premises_id is not null)),
  check ((reading_thousandths is null) = (reading_on is null))
);
create unique index meter_number on meter (number, service) where ended_at is null;
create index meter_house on meter (house_id) where house_id is not null;
create index meter_premises on meter (premises_id) where premises_id is not null;
create index meter_account on meter (account_id) where account_id is not null;
create index meter_number_prefix on meter (number text_pattern_ops);
`;

const imports = /* sql */ `
create table import_run (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  kind text not null check (kind in ('accounts', 'customers', 'houses', 'contracts', 'ledger', 'meters')),
  sha256 text not null, file_name text not null, size_bytes bigint not null,
  format text not null check (format in ('csv', 'xlsx')), encoding text, delimiter text,
  header text[] not null default '{}', samples jsonb not null default '[]', mapping jsonb not null default '{}', options jsonb not null default '{}',
  state text not null check (state in ('mapping', 'checking', 'checked', 'refused', 'running', 'done', 'undoing', 'undone', 'discarded')),
  problem jsonb, rows_total int not null default 0, last_row int not null default 0, rows_done int not null default 0,
  new_count int not null default 0, same_count int not null default 0, changed_count int not null default 0, refused_count int not null default 0,
  kept_count int not null default 0,
  created_by uuid not null references staff, started_at timestamptz, finished_at timestamptz, undone_at timestamptz, undone_by uuid references staff
);
create index import_run_newest on import_run (created_at desc, id desc);
-- How a header was read last time, by kind of import.
create table import_mapping (
  kind text not null, header_key text not null, mapping jsonb not null, saved_at timestamptz not null default now(), primary key (kind, header_key)
);
create table import_refusal (import_id uuid not null references import_run, row_no int not null, problems jsonb not null, primary key (import_id, row_no));
-- What an import did to which row, with what stood there before: its undoing is made from this.
create table import_change (
  import_id uuid not null references import_run, row_no int not null, entity_id uuid not null,
  action text not null check (action in ('created', 'changed')), version_after int, before jsonb, undone text check (undone in ('undone', 'kept')),
  primary key (import_id, row_no)
);
create index import_change_entity on import_change (entity_id);
-- Rows being read and checked stand apart: no backup takes them, and they go when the import ends.
create schema import_stage;
-- A row id like those the program makes, in the order of the file's rows.
create function import_row_id(at_ms bigint, row_no int) returns uuid language sql as $$
  select (lpad(to_hex(at_ms + row_no / 4096), 12, '0') || '7' || lpad(to_hex(row_no % 4096), 3, '0') || right(replace(gen_random_uuid()::text, '-', ''), 16))::uuid
$$;
create function import_problem(code text, field text, value text) returns jsonb language sql immutable as $$
  select jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('code', code, 'field', field, 'value', value)))
$$;
create index house_address_folded on house (address_folded);
`;

/** Files of other systems: what was read from them, how, and what they changed; the ledger and meters they fill. */
export class Migration20261122020000Imports extends Migration {
  override up(): void {
    for (const part of [ledger, meters, imports]) this.addSql(part);
  }
}
