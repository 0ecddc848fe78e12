import { Migration } from '@mikro-orm/migrations';

const people = /* sql */ `
create extension if not exists btree_gist;

alter table customer add column merged_into_id uuid references customer, add column merged_at timestamptz;
create index customer_merged_into on customer (merged_into_id) where merged_into_id is not null;
create index customer_name_birth on customer (name_folded, birth_on) where birth_on is not null;
alter table contact add column may_notify boolean not null default true, add column note text;

create table identifier (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  customer_id uuid not null references customer, kind text not null check (kind in ('ogrn', 'ogrnip', 'snils')),
  value text not null, ended_at timestamptz
);
create index identifier_customer on identifier (customer_id);
create unique index identifier_value on identifier (kind, value) where ended_at is null;
create table representative (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  customer_id uuid not null references customer, full_name text not null, phone text,
  basis text not null check (basis in ('powerOfAttorney', 'law', 'office')),
  document_number text, document_on date, valid_from date not null, valid_to date, may_sign boolean not null default false,
  ended_at timestamptz, ended_reason text, check (valid_to >= valid_from)
);
create index representative_customer on representative (customer_id);
create table customer_category (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  customer_id uuid not null references customer,
  code text not null check (code in ('disabled', 'veteran', 'largeFamily', 'pensioner', 'socialObject')),
  document_number text, from_on date not null, to_on date, ended_at timestamptz, check (to_on >= from_on)
);
create index customer_category_customer on customer_category (customer_id);
create table consent (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  customer_id uuid not null references customer, purpose text not null check (purpose in ('dataProcessing', 'notices', 'callRecording')),
  form text not null check (form in ('paper', 'electronic', 'oral')), number text, on_date date not null,
  withdrawn_on date, file_id uuid references file, check (withdrawn_on >= on_date)
);
create index consent_customer on consent (customer_id);
create index consent_file on consent (file_id) where file_id is not null;

-- One row a merge: what was moved, so that undoing it gives back exactly that.
create table customer_merge (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  kept_id uuid not null references customer, merged_id uuid not null references customer, moved jsonb not null,
  merged_by uuid not null references staff, undone_at timestamptz, undone_by uuid references staff, check (kept_id <> merged_id)
);
create index customer_merge_kept on customer_merge (kept_id);
create unique index customer_merge_open on customer_merge (merged_id) where undone_at is null;

-- Who opened a personal card, when and why (privacy); written by the reading itself.
create table personal_read (
  id uuid primary key, at timestamptz not null default now(), staff_id uuid not null references staff,
  customer_id uuid not null references customer, account_id uuid references account, reason text not null, appeal_id uuid references appeal
);
create index personal_read_customer on personal_read (customer_id, at desc, id desc);
create index personal_read_staff on personal_read (staff_id, at desc);
create table caller_verification (
  id uuid primary key, at timestamptz not null default now(), staff_id uuid not null references staff,
  account_id uuid not null references account, customer_id uuid not null references customer,
  channel text not null check (channel in ('desk', 'phone')),
  method text not null check (method in ('identityDocument', 'accountAndName', 'taxId', 'phoneOnRecord', 'powerOfAttorney')), passed boolean not null
);
create index caller_verification_account on caller_verification (account_id, at desc);
`;

const facts = /* sql */ `
create table service_point (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  premises_id uuid not null references premises, service text not null check (service in ('heating', 'hotWater', 'electricity')),
  code text, ended_at timestamptz
);
create index service_point_premises on service_point (premises_id);

-- What was done to an account, by which paper and from when; undone only by another operation.
create table account_operation (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  account_id uuid not null references account, kind text not null, effective_on date not null,
  document_id uuid references document, appeal_id uuid references appeal, process_id uuid references process,
  representative_id uuid references representative, papers text[] not null default '{}', note text,
  outcome text not null check (outcome in ('done', 'refused')), reasons text[] not null default '{}',
  data jsonb not null default '{}', recorded_at timestamptz not null, recorded_by uuid not null references staff,
  undoes_id uuid unique references account_operation, undone_by_id uuid references account_operation
);
create index account_operation_account on account_operation (account_id, recorded_at desc, id desc);
create index account_operation_document on account_operation (document_id) where document_id is not null;

-- Dated facts never overlap: a corrected one is superseded, never changed or deleted.
create table account_fact (
  id uuid primary key, created_at timestamptz not null default now(),
  account_id uuid not null references account, kind text not null check (kind in ('area', 'residents', 'chargeBasis')),
  amount int check (amount >= 0), basis text check (basis in ('houseMeter', 'area', 'persons', 'flatMeter', 'norm')),
  from_on date not null, to_on date, document_id uuid references document,
  operation_id uuid references account_operation, superseded_by_id uuid references account_operation,
  check ((kind = 'chargeBasis') = (basis is not null)), check ((kind = 'chargeBasis') = (amount is null)), check (to_on > from_on),
  exclude using gist (account_id with =, kind with =, daterange(from_on, to_on) with &&) where (superseded_by_id is null)
);
create index account_fact_account on account_fact (account_id, kind, from_on);
create index account_fact_operation on account_fact (operation_id) where operation_id is not null;
create index account_fact_superseded on account_fact (superseded_by_id) where superseded_by_id is not null;

create table ownership (
  id uuid primary key, created_at timestamptz not null default now(),
  account_id uuid not null references account, customer_id uuid not null references customer,
  from_on date not null, to_on date, document_id uuid references document,
  operation_id uuid references account_operation, superseded_by_id uuid references account_operation, check (to_on > from_on),
  exclude using gist (account_id with =, daterange(from_on, to_on) with &&) where (superseded_by_id is null)
);
create unique index ownership_current on ownership (account_id) where to_on is null and superseded_by_id is null;
create index ownership_account on ownership (account_id, from_on);
create index ownership_customer on ownership (customer_id);
create index ownership_operation on ownership (operation_id) where operation_id is not null;
create index ownership_superseded on ownership (superseded_by_id) where superseded_by_id is not null;

alter table account add column merged_into_id uuid references account, add column split_from_id uuid references account, add column closed_reason text;
create index account_merged_into on account (merged_into_id) where merged_into_id is not null;
create index account_split_from on account (split_from_id) where split_from_id is not null;

-- Names a customer had; erased with the customer, so that the log itself needs no names.
create table former_name (
  customer_id uuid not null references customer, operation_id uuid primary key references account_operation,
  full_name text not null, until_at timestamptz not null default now()
);
create index former_name_customer on former_name (customer_id);

-- The papers an operation needs; the administrator edits them.
create table document_package (
  operation text primary key, version int not null default 1, items jsonb not null,
  missing_amount int not null check (missing_amount between 0 and 365), missing_unit text not null check (missing_unit in ('workingDays', 'calendarDays')),
  clause text, changed_at timestamptz not null default now(), changed_by uuid references staff
);

-- Read only here: the billing system fills both by file.
create table ledger_balance (
  account_id uuid not null references account, service text not null, owner_customer_id uuid not null references customer,
  balance_minor bigint not null, as_of timestamptz not null, primary key (account_id, service, owner_customer_id)
);
create index ledger_balance_owner on ledger_balance (owner_customer_id);
create table ledger_entry (
  id uuid primary key, created_at timestamptz not null default now(),
  account_id uuid not null references account, owner_customer_id uuid not null references customer, service text not null,
  period date not null check (extract(day from period) = 1), kind text not null check (kind in ('charge', 'payment', 'recalculation', 'transfer', 'penalty')),
  amount_minor bigint not null, happened_on date, source text not null, external_id text not null, as_of timestamptz not null,
  unique (source, external_id)
);
create index ledger_entry_account on ledger_entry (account_id, period desc);
create index ledger_entry_owner on ledger_entry (owner_customer_id);

insert into ownership (id, account_id, customer_id, from_on, to_on) select gen_random_uuid(), id, customer_id, opened_on, null from account;
insert into account_fact (id, account_id, kind, amount, from_on)
  select gen_random_uuid(), a.id, 'area', p.heated_area_hundredths, a.opened_on from account a join premises p on p.id = a.premises_id where p.heated_area_hundredths is not null;
insert into account_fact (id, account_id, kind, amount, from_on)
  select gen_random_uuid(), a.id, 'residents', p.residents, a.opened_on from account a join premises p on p.id = a.premises_id where p.residents is not null;
`;

const packages = /* sql */ `
insert into document_package (operation, items, missing_amount, missing_unit) values
  ('changeOwner', '[{"code":"application","required":true,"label":{"ru":"Заявление","kk":"Өтініш","en":"Application"}},{"code":"identityDocument","required":true,"label":{"ru":"Удостоверение личности","kk":"Жеке куәлік","en":"Identity document"}},{"code":"titleDocument","required":true,"label":{"ru":"Правоустанавливающий документ","kk":"Құқық белгілейтін құжат","en":"Title document"}}]', 5, 'workingDays'),
  ('correctArea', '[{"code":"application","required":true,"label":{"ru":"Заявление","kk":"Өтініш","en":"Application"}},{"code":"technicalPassport","required":true,"label":{"ru":"Технический паспорт","kk":"Техникалық паспорт","en":"Technical passport"}}]', 5, 'workingDays'),
  ('correctResidents', '[{"code":"application","required":true,"label":{"ru":"Заявление","kk":"Өтініш","en":"Application"}},{"code":"residentsCertificate","required":true,"label":{"ru":"Справка о проживающих","kk":"Тұратындар туралы анықтама","en":"Certificate of residents"}}]', 5, 'workingDays'),
  ('changeChargeBasis', '[{"code":"act","required":true,"label":{"ru":"Акт","kk":"Акт","en":"Act"}}]', 5, 'workingDays'),
  ('mergeAccounts', '[{"code":"application","required":true,"label":{"ru":"Заявление","kk":"Өтініш","en":"Application"}},{"code":"titleDocument","required":true,"label":{"ru":"Правоустанавливающий документ","kk":"Құқық белгілейтін құжат","en":"Title document"}}]', 5, 'workingDays'),
  ('splitAccount', '[{"code":"application","required":true,"label":{"ru":"Заявление","kk":"Өтініш","en":"Application"}},{"code":"titleDocument","required":true,"label":{"ru":"Правоустанавливающий документ","kk":"Құқық белгілейтін құжат","en":"Title document"}},{"code":"technicalPassport","required":true,"label":{"ru":"Технический паспорт","kk":"Техникалық паспорт","en":"Technical passport"}}]', 5, 'workingDays'),
  ('closeAccount', '[{"code":"application","required":true,"label":{"ru":"Заявление","kk":"Өтініш","en":"Application"}}]', 5, 'workingDays'),
  ('divideDebt', '[{"code":"application","required":true,"label":{"ru":"Заявление","kk":"Өтініш","en":"Application"}},{"code":"identityDocument","required":true,"label":{"ru":"Удостоверение личности","kk":"Жеке куәлік","en":"Identity document"}},{"code":"titleDocument","required":true,"label":{"ru":"Правоустанавливающий документ","kk":"Құқық белгілейтін құжат","en":"Title document"}}]', 5, 'workingDays'),
  ('renameAtDesk', '[{"code":"identityDocument","required":true,"label":{"ru":"Удостоверение личности","kk":"Жеке куәлік","en":"Identity document"}}]', 5, 'workingDays'),
  ('contract', '[{"code":"application","required":true,"label":{"ru":"Заявление","kk":"Өтініш","en":"Application"}},{"code":"identityDocument","required":true,"label":{"ru":"Удостоверение личности или регистрация юрлица","kk":"Жеке куәлік немесе заңды тұлғаны тіркеу","en":"Identity document or company registration"}},{"code":"titleDocument","required":true,"label":{"ru":"Правоустанавливающий документ","kk":"Құқық белгілейтін құжат","en":"Title document"}}]', 5, 'workingDays');
`;

const contracts = /* sql */ `
alter table contract add column state_at timestamptz, add column channel text, add column application_id uuid references document,
  add column papers text[] not null default '{}', add column round int not null default 0, add column ended_reason text;
create table contract_move (
  id uuid primary key, created_at timestamptz not null default now(), contract_id uuid not null references contract, ordinal int not null,
  action text not null, from_state text, to_state text not null, on_date date not null, at timestamptz not null, by_id uuid not null references staff,
  document_id uuid references document, note text, unique (contract_id, ordinal)
);
create index contract_move_document on contract_move (document_id) where document_id is not null;
create table contract_point (
  id uuid primary key, created_at timestamptz not null default now(), version int not null default 1,
  contract_id uuid not null references contract, service_point_id uuid references service_point, service text not null, address text not null,
  meter_number text, from_on date not null, to_on date, check (to_on >= from_on)
);
create index contract_point_contract on contract_point (contract_id);
create index contract_point_service_point on contract_point (service_point_id) where service_point_id is not null;
alter table process add column contract_id uuid references contract;
create index process_contract on process (contract_id) where contract_id is not null;
-- Who may see numbers, birth dates and contacts unmasked; installed roles learn it here, new ones by their presets.
update role set permissions = array_append(permissions, 'customers:identify@company')
  where code in ('operator', 'registryClerk', 'specialist', 'supervisor') and not permissions @> '{customers:identify@company}';
update role set permissions = array_append(permissions, 'customers:identify') where code = 'administrator' and not permissions @> '{customers:identify}';
`;

/** Persons and companies whole, dated facts and owners of accounts, operations with their papers, the life of contracts, the ledger to be read. */
export class Migration20261121020000Accounts extends Migration {
  override up(): void {
    for (const part of [people, facts, packages, contracts]) this.addSql(part);
  }
}
