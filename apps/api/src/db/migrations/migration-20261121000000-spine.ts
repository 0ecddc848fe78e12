import { Migration } from '@mikro-orm/migrations';

const directories = /* sql */ `
create extension if not exists pg_trgm;

create table installation (
  id boolean primary key default true check (id),
  standard text not null,
  installed_at timestamptz not null default now(),
  demo_town text,
  demo_loaded_at timestamptz
);

create table pack_edition (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  standard text not null, edition text not null, valid_from date not null, valid_to date,
  state text not null check (state in ('draft', 'inForce', 'superseded')),
  content jsonb not null, content_hash text not null,
  unique (standard, content_hash)
);

create table calendar (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  code text not null unique, name jsonb not null, country text not null,
  known_from int not null, known_to int not null, provenance text not null
);
create table calendar_day (
  calendar_id uuid not null references calendar, on_date date not null,
  kind text not null check (kind in ('work', 'off', 'short', 'nonworking_paid')),
  name jsonb not null, provisional boolean not null default false, source text not null,
  primary key (calendar_id, on_date)
);

create table office (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  code text not null unique, name jsonb not null, branch text, kind text, address text,
  time_zone text not null, phones jsonb not null default '[]', hours jsonb, hours_read_as jsonb,
  functions jsonb not null default '[]', anomaly text, ended_at timestamptz, ended_reason text
);
create table unit (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  code text not null, office_id uuid references office, name jsonb not null,
  unique nulls not distinct (code, office_id)
);
create index unit_office on unit (office_id);

create table role (code text primary key, label jsonb not null, permissions text[] not null);

create table staff (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  login text not null, full_name text not null, full_name_folded text not null, position text not null,
  office_id uuid not null references office, unit_id uuid not null references unit,
  language text not null check (language in ('ru', 'kk', 'en')),
  password_hash text not null, must_change_password boolean not null default true,
  deactivated_at timestamptz, deactivated_reason text
);
create unique index staff_login on staff (lower(login));
create index staff_office on staff (office_id);
create index staff_unit on staff (unit_id);
create table staff_grant (
  id uuid primary key, created_at timestamptz not null default now(),
  staff_id uuid not null references staff, role text not null references role,
  scope text not null check (scope in ('company', 'office', 'own')), office_id uuid references office,
  check ((scope = 'company') = (office_id is null)),
  unique nulls not distinct (staff_id, role, scope, office_id)
);

create table session (
  id uuid primary key, created_at timestamptz not null default now(),
  token_hash bytea not null unique, csrf_token text not null, staff_id uuid not null references staff,
  last_seen_at timestamptz not null default now(), expires_at timestamptz not null,
  revoked_at timestamptz, address text, user_agent text
);
create index session_staff on session (staff_id) where revoked_at is null;
create table sign_in_attempt (
  id bigint generated always as identity primary key, at timestamptz not null default now(),
  login_folded text not null, address text not null, succeeded boolean not null
);
create index sign_in_attempt_login on sign_in_attempt (login_folded, at);
create index sign_in_attempt_address on sign_in_attempt (address, at);
`;

const customers = /* sql */ `
create table district (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  code text not null unique, name jsonb not null
);
create table house (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  district_id uuid references district, office_id uuid not null references office,
  street text not null, house_no text not null, address text not null, address_kk text, address_folded text not null,
  longitude double precision, latitude double precision, ended_at timestamptz
);
create index house_district on house (district_id);
create index house_office on house (office_id);
create table premises (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  house_id uuid not null references house, flat text, kind text not null check (kind in ('flat', 'house', 'nonResidential')),
  heated_area_hundredths int check (heated_area_hundredths > 0), residents int check (residents >= 0), ended_at timestamptz
);
create index premises_house on premises (house_id);

create table customer (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  kind text not null check (kind in ('person', 'legalEntity')),
  full_name text not null, name_folded text not null, tax_id text, birth_on date,
  language text not null check (language in ('ru', 'kk', 'en')), erased_at timestamptz
);
create index customer_tax_id on customer (tax_id) where tax_id is not null;
create table contact (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  customer_id uuid not null references customer, kind text not null check (kind in ('phone', 'email', 'address')),
  value text not null, value_folded text not null, preferred boolean not null default false, ended_at timestamptz
);
create index contact_customer on contact (customer_id);
create index contact_value on contact (value_folded text_pattern_ops);

create table account (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  number text not null unique, premises_id uuid not null references premises, customer_id uuid not null references customer,
  office_id uuid not null references office, address text not null, address_kk text,
  state text not null check (state in ('open', 'closed')), opened_on date not null, closed_on date,
  check ((state = 'closed') = (closed_on is not null)), check (closed_on >= opened_on)
);
create index account_customer on account (customer_id);
create index account_premises on account (premises_id);
create index account_office on account (office_id);
-- One row an account: what the search box looks through, already folded.
create table account_search (
  account_id uuid primary key references account,
  number_folded text not null, tax_id text, phones_folded text not null, haystack text not null
);
create index account_search_haystack on account_search using gin (haystack gin_trgm_ops);
create index account_search_number on account_search (number_folded text_pattern_ops);
create index account_search_tax_id on account_search (tax_id text_pattern_ops);

create table contract (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  number text not null unique, kind text not null, state text not null,
  account_id uuid not null references account, customer_id uuid not null references customer,
  signed_on date, starts_on date not null, ends_on date, check (ends_on >= starts_on)
);
create index contract_account on contract (account_id);
create index contract_customer on contract (customer_id);
`;

const appeals = /* sql */ `
create table file (
  id uuid primary key, created_at timestamptz not null default now(),
  sha256 text not null, name text not null, media_type text not null, size_bytes bigint not null,
  uploaded_by uuid not null references staff
);
create index file_sha256 on file (sha256);
create table number_series (
  kind text not null, series text not null, office_id uuid references office, year int not null, last int not null,
  unique nulls not distinct (kind, series, office_id, year)
);

create table appeal (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  number text not null unique, kind text not null, subject text not null, channel text not null,
  state text not null check (state in ('registered', 'inWork', 'answered', 'refused', 'cancelled')),
  received_at timestamptz not null, registered_at timestamptz not null, answered_at timestamptz,
  registered_on date not null, answered_on date,
  office_id uuid not null references office, edition_id uuid not null references pack_edition,
  customer_id uuid references customer, account_id uuid references account,
  applicant_name text, applicant_contact text,
  answer_channel text not null, answer_contact text,
  language text not null check (language in ('ru', 'kk', 'en')), text text not null,
  registered_by uuid not null references staff,
  due_at timestamptz, current_step_id uuid, assignee_id uuid references staff
);
create index appeal_newest on appeal (registered_at desc, id desc);
create index appeal_office_newest on appeal (office_id, registered_at desc, id desc);
create index appeal_open_due on appeal (due_at, id) where state in ('registered', 'inWork');
create index appeal_open_office_due on appeal (office_id, due_at, id) where state in ('registered', 'inWork');
create index appeal_open_assignee_due on appeal (assignee_id, due_at, id) where state in ('registered', 'inWork');
create index appeal_account on appeal (account_id, registered_at desc) where account_id is not null;
create index appeal_customer on appeal (customer_id, registered_at desc) where customer_id is not null;
create index appeal_registered_by on appeal (registered_by, registered_at desc);
create index appeal_registered_on on appeal (registered_on, office_id);
create index appeal_answered_on on appeal (answered_on, office_id) where answered_on is not null;
create index appeal_number_prefix on appeal (number text_pattern_ops);

create table question (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  appeal_id uuid not null references appeal, ordinal int not null, kind text not null, subject text not null, text text not null,
  unique (appeal_id, ordinal)
);
create table paper (
  appeal_id uuid not null references appeal, document_kind text not null, brought boolean not null,
  primary key (appeal_id, document_kind)
);

-- Processes, not appeals, own steps and clocks: contracts, acts and requests will have them too.
create table process (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  map_id text not null, branch_id text not null, edition_id uuid not null references pack_edition,
  office_id uuid not null references office, appeal_id uuid references appeal, question_id uuid references question,
  state text not null check (state in ('running', 'done', 'cancelled')), opened_at timestamptz not null, done_at timestamptz
);
create index process_appeal on process (appeal_id);
create index process_question on process (question_id);

create table document (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  kind text not null, direction text not null check (direction in ('in', 'out', 'internal')),
  series text, number text, on_date date not null, language text, note text, file_id uuid references file,
  happened_at timestamptz not null, received_at timestamptz, registered_at timestamptz not null, registered_by uuid references staff,
  process_id uuid references process, appeal_id uuid references appeal, account_id uuid references account
);
create index document_process on document (process_id);
create index document_appeal on document (appeal_id);
create index document_account on document (account_id);
create index document_file on document (file_id) where file_id is not null;
create unique index document_number on document (kind, number) where number is not null and series is not null;

create table step (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  process_id uuid not null references process, appeal_id uuid references appeal,
  step_id text not null, ordinal int not null, unit_id uuid not null references unit, office_id uuid not null references office,
  assignee_id uuid references staff,
  state text not null check (state in ('waiting', 'open', 'taken', 'returned', 'done', 'cancelled')),
  opened_at timestamptz, taken_at timestamptz, done_at timestamptz, due_at timestamptz,
  return_reason text, input_document_id uuid references document, output_document_id uuid references document,
  unique (process_id, ordinal)
);
create index step_appeal on step (appeal_id);
create index step_live_unit_due on step (unit_id, due_at, id) where state in ('open', 'taken', 'returned');
create index step_live_office_due on step (office_id, due_at, id) where state in ('open', 'taken', 'returned');
create index step_live_assignee_due on step (assignee_id, due_at, id) where state in ('open', 'taken', 'returned');
alter table appeal add foreign key (current_step_id) references step deferrable initially deferred;
create index appeal_current_step on appeal (current_step_id) where current_step_id is not null;

create table clock (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  process_id uuid not null references process, step_row_id uuid references step, appeal_id uuid references appeal,
  subject text not null check (subject in ('promise', 'step', 'cap', 'legal', 'handling')),
  edition_id uuid not null references pack_edition, norm jsonb not null, calendar jsonb not null,
  binding boolean not null, starts_at timestamptz not null, counted_from timestamptz not null,
  nominal_on date, target_at timestamptz, due_at timestamptz not null, warning_at timestamptz,
  state text not null check (state in ('running', 'paused', 'stopped', 'refused', 'cancelled', 'measured')),
  stopped_at timestamptz, late_seconds int not null default 0, provisional boolean not null default false
);
create index clock_process on clock (process_id);
create index clock_step on clock (step_row_id) where step_row_id is not null;
create index clock_appeal on clock (appeal_id);
create index clock_running_due on clock (due_at, id) where state = 'running' and binding;
create table clock_interval (
  id uuid primary key, created_at timestamptz not null default now(),
  process_id uuid not null references process, step_row_id uuid references step,
  kind text not null check (kind in ('pause', 'wait')), cause text not null, clause text,
  from_at timestamptz not null, to_at timestamptz, author_id uuid references staff
);
create index clock_interval_process on clock_interval (process_id);

-- Append only: what happened, by whom, and from what to what (audit is read from here).
create table event (
  id uuid primary key, at timestamptz not null, happened_at timestamptz not null,
  actor_id uuid references staff, request_id text, type text not null,
  entity text not null, entity_id uuid not null, appeal_id uuid, account_id uuid,
  data jsonb not null default '{}', changes jsonb not null default '[]'
);
create index event_entity on event (entity, entity_id, at desc, id desc);
create index event_appeal on event (appeal_id, at desc, id desc) where appeal_id is not null;
create index event_account on event (account_id, at desc, id desc) where account_id is not null;
create index event_at on event (at desc, id desc);

create table idempotency_key (
  staff_id uuid not null references staff, operation text not null, key text not null,
  input_hash text not null, result jsonb not null, created_at timestamptz not null default now(),
  primary key (staff_id, operation, key)
);
`;

const guards = /* sql */ `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'event rows are append only';
end $$;
create trigger event_append_only before update or delete on event for each row execute function refuse_change();
`;

export class Migration20261121000000Spine extends Migration {
  override up(): void {
    for (const part of [directories, customers, appeals, guards]) this.addSql(part);
  }
}
