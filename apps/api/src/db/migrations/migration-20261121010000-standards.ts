import { Migration } from '@mikro-orm/migrations';

const editions = /* sql */ `
create extension if not exists btree_gist;

alter table pack_edition drop constraint pack_edition_state_check;
alter table pack_edition add constraint pack_edition_state_check check (state in ('draft', 'scheduled', 'inForce', 'superseded', 'discarded'));
alter table pack_edition add column base_id uuid references pack_edition, add column author_id uuid references staff;
create unique index pack_edition_one_in_force on pack_edition (standard) where state = 'inForce';
-- One edition is in force on any date (T21).
alter table pack_edition add constraint pack_edition_no_overlap
  exclude using gist (standard with =, daterange(valid_from, valid_to, '[]') with &&) where (state in ('inForce', 'scheduled'));

-- A company's own value of a norm for some dates. Null keeps what the edition says; the edition itself is never edited.
create table norm_override (
  id uuid primary key, created_at timestamptz not null, version int not null default 1,
  standard text not null, norm_id text not null, min int, max int, unit text,
  force text check (force in ('inForce', 'readAs', 'informative')), reading jsonb, reason text not null,
  valid_from date not null, valid_to date, author_id uuid not null references staff,
  ended_at timestamptz, ended_by uuid references staff,
  check (valid_to >= valid_from), check ((ended_at is null) = (ended_by is null)),
  constraint norm_override_no_overlap
    exclude using gist (standard with =, norm_id with =, daterange(valid_from, valid_to, '[]') with &&) where (ended_at is null)
);
create index norm_override_norm on norm_override (standard, norm_id, created_at desc);

create table open_question_answer (
  id uuid primary key, created_at timestamptz not null,
  edition_id uuid not null references pack_edition, question_id text not null,
  answer text not null check (answer in ('readAs', 'informative', 'applies', 'doesNotApply')),
  note text, author_id uuid not null references staff, superseded_at timestamptz
);
create unique index open_question_answer_last on open_question_answer (edition_id, question_id) where superseded_at is null;
create index open_question_answer_edition on open_question_answer (edition_id, question_id, created_at desc);
`;

const calendars = /* sql */ `
-- A region's or office's calendar is laid over another (T2); an office without one uses the country's.
alter table calendar add column parent_code text references calendar (code) check (parent_code <> code);
alter table office add column calendar_code text references calendar (code);

create table calendar_amendment (
  id uuid primary key, calendar_id uuid not null references calendar, on_date date not null,
  before jsonb, after jsonb, reason text not null, author_id uuid not null references staff, at timestamptz not null,
  moved_clocks int not null default 0, kept_clocks int not null default 0
);
create index calendar_amendment_date on calendar_amendment (calendar_id, on_date, at desc);
-- What a calendar change looks through.
create index clock_open on clock (id) where state in ('running', 'paused');
`;

export class Migration20261121010000Standards extends Migration {
  override up(): void {
    for (const part of [editions, calendars]) this.addSql(part);
  }
}
