import { Migration } from '@mikro-orm/migrations';

/** What clocks keep of norms and calendars, each content once: its id is the hash of it, so another content is another snapshot (decision 11). */
const snapshots = /* sql */ `
create function snapshot_id(content jsonb) returns uuid language sql immutable strict parallel safe
  return encode(substring(sha256(convert_to(content::text, 'UTF8')) for 16), 'hex')::uuid;

create table snapshot (
  id uuid primary key, created_at timestamptz not null default now(),
  kind text not null check (kind in ('norm', 'calendar')), content jsonb not null,
  constraint snapshot_says_what_its_id_says check (id = snapshot_id(content))
);

create function refuse_snapshot_change() returns trigger language plpgsql as $$
begin
  raise exception 'a snapshot is what was promised: it is never changed';
end $$;
create trigger snapshot_frozen before update or delete on snapshot for each row execute function refuse_snapshot_change();
`;

/** The version of a calendar's rows was kept for speed only; without it equal calendars are equal. One writing of the table, not two. */
const clocks = /* sql */ `
insert into snapshot (id, kind, content) select snapshot_id(norm), 'norm', norm from clock group by norm on conflict do nothing;
insert into snapshot (id, kind, content)
  select snapshot_id(kept), 'calendar', kept from (select distinct calendar - 'version' as kept from clock) c on conflict do nothing;
alter table clock
  alter column norm type uuid using snapshot_id(norm),
  alter column calendar type uuid using snapshot_id(calendar - 'version');
alter table clock rename column norm to norm_id;
alter table clock rename column calendar to calendar_id;
alter table clock add foreign key (norm_id) references snapshot, add foreign key (calendar_id) references snapshot;
create index clock_open_calendar on clock (calendar_id) where state in ('running', 'paused');
`;

export class Migration20261122000000Snapshots extends Migration {
  override up(): void {
    for (const part of [snapshots, clocks]) this.addSql(part);
  }
}
