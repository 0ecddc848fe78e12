import { Migration } from '@mikro-orm/migrations';

/** The same folding as `foldText` of the domain; a property test holds the two together. */
const folding = /* sql */ `
create function search_letters(t text) returns text language sql immutable strict parallel safe as $$
  select translate(t, 'ёәғқңөұүһіэəїєґўabcehikmoptxy', 'еагкноуухиеаиегуавсеникмортху')
$$;
create function search_fold(t text) returns text language plpgsql immutable strict parallel safe as $$
declare
  cyrillic constant text := '[а-яёәғқңөұүһіəїєґў]';
  short constant jsonb := '{"микрорайон":"мкр","мкрн":"мкр","мн":"мкр","мкр":"мкр","ыкшамаудан":"мкр","ыкшамауданы":"мкр","улица":"ул","ул":"ул","коше":"ул","кошеси":"ул","дом":"д","д":"д","уй":"д","квартира":"кв","кв":"кв","патер":"кв","пат":"кв","проспект":"пр","просп":"пр","прт":"пр","пркт":"пр","пр":"пр","дангыл":"пр","дангылы":"пр","переулок":"пер","пер":"пер","площадь":"пл","пл":"пл","бульвар":"бул","бул":"бул","бр":"бул","корпус":"к","корп":"к","строение":"стр","стр":"стр","офис":"оф","оф":"оф","поселок":"пос","пос":"пос","район":"рн","рн":"рн","область":"обл","обл":"обл","город":"г","г":"г","кала":"г"}';
  token text; word text; piece text; folded text := '';
begin
  for token in select m[1] from regexp_matches(lower(normalize(replace(t, '№', ' '), NFKC)), '([[:alnum:]]+(?:[-''’][[:alnum:]]+)*)', 'g') m loop
    word := regexp_replace(token, '[-''’]', '', 'g');
    if word ~ cyrillic then word := search_letters(word); end if;
    if short ? word then
      folded := folded || ' ' || (short ->> word);
      continue;
    end if;
    foreach piece in array regexp_split_to_array(regexp_replace(token, '(^|[-''’])([[:digit:]]+)([[:alpha:]]{2,})(?=$|[-''’])', '\\1\\2-\\3', 'g'), '[-''’]') loop
      if piece ~ cyrillic then piece := search_letters(piece); end if;
      folded := folded || ' ' || coalesce(short ->> piece, piece);
    end loop;
  end loop;
  return ltrim(folded);
end $$;
-- Numbers are typed with either alphabet's letters, with and without dashes.
create function search_number(t text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(search_letters(lower(normalize(t, NFKC))), '[^[:alnum:]]', '', 'g')
$$;
create function search_house(t text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(search_letters(lower(normalize(t, NFKC))), '[^[:alnum:]/]', '', 'g')
$$;
`;

/** Names and addresses: a row a record, an index of words and of the beginnings of words. */
const entries = /* sql */ `
create table search_entry (
  ref_id uuid primary key, kind text not null check (kind in ('account', 'customer', 'house')),
  office_id uuid, district_id uuid, closed boolean not null default false,
  name text not null default '', address text not null default '', house_no text not null default '', flat text not null default ''
);
-- «^ива» begins a word, «>ива» the surname (or what comes after ТОО), «=» is it whole; h and f are house and flat. So no keystroke reads
-- more than a few postings. The cost keeps the planner from ever computing it row by row,
-- and «unsafe» from starting workers for what it then takes for much work.
create function search_tokens(name text, address text, house_no text, flat text, office_id uuid, district_id uuid, closed boolean) returns text[]
language plpgsql immutable parallel unsafe cost 1000000 as $$
declare
  forms constant text[] := '{тоо,ооо,оао,зао,пао,ао,ип,оси,кск,пк,тсж,тсн,гккп,гкп,кгу,гу,мбоу,мбдоу}';
  w text; tokens text[] := '{}'; main boolean := true;
begin
  foreach w in array string_to_array(name, ' ') loop
    tokens := tokens || array['^' || left(w, 1), '^' || left(w, 2), '^' || left(w, 3), w];
    if main and w <> all(forms) then
      tokens := tokens || array['>' || left(w, 1), '>' || left(w, 2), '>' || left(w, 3), '=' || w];
      main := false;
    end if;
  end loop;
  foreach w in array string_to_array(address, ' ') loop
    tokens := tokens || array['^' || left(w, 1), '^' || left(w, 2), '^' || left(w, 3), w];
  end loop;
  if house_no <> '' then tokens := tokens || array['h' || left(house_no, 1), 'h' || left(house_no, 2), 'h' || left(house_no, 3), 'h' || left(house_no, 4), 'h=' || house_no]; end if;
  if flat <> '' then tokens := tokens || array['f' || left(flat, 1), 'f' || left(flat, 2), 'f' || left(flat, 3), 'f' || left(flat, 4), 'f=' || flat]; end if;
  if office_id is not null then tokens := tokens || ('o' || office_id::text); end if;
  if district_id is not null then tokens := tokens || ('d' || district_id::text); end if;
  return tokens || case when closed then 'closed' else 'open' end::text;
end $$;
-- Each word once: beginnings, inner parts and mistakes are looked for here and not in a million rows.
create table search_word (word text collate "C" primary key);
-- The thresholds are this search's own and not the connection's.
create function search_near(typed text, most int) returns table (word text) language sql stable
set pg_trgm.similarity_threshold = 0.2 set pg_trgm.word_similarity_threshold = 0.35 as $$
  select w.word from search_word w where w.word % typed or typed <% w.word order by greatest(similarity(w.word, typed), word_similarity(typed, w.word)) desc, w.word limit most
$$;

-- What the index must hold; «ortalyk verify» compares.
create view search_entry_source (ref_id, kind, office_id, district_id, closed, name, address, house_no, flat) as
  select h.id, 'house', h.office_id, h.district_id, h.ended_at is not null, '',
    coalesce((select string_agg(distinct w collate "C", ' ' order by w collate "C") from regexp_split_to_table(h.address_folded || ' ' || coalesce(search_fold(h.address_kk), ''), ' ') w where w <> ''), ''),
    search_house(h.house_no), ''
  from house h
  union all
  select id, 'customer', null, null, false, name_folded, '', '', '' from customer where erased_at is null and merged_into_id is null
  union all
  select a.id, 'account', a.office_id, he.district_id, a.state = 'closed', c.name_folded,
    he.address || case when starts_with(a.address, h.address) then '' else ' ' || search_fold(a.address) end, he.house_no, coalesce(substring(search_house(p.flat) from '[0-9].*$'), search_house(p.flat), '')
  from account a join customer c on c.id = a.customer_id join premises p on p.id = a.premises_id join house h on h.id = p.house_id join search_entry he on he.ref_id = h.id;
`;

/** Everything found by its digits: every number, and every inner part of three characters and more. */
const keys = /* sql */ `
create type search_source as enum (
  'accountNumber', 'accountPart', 'contractNumber', 'contractPart', 'meterNumber', 'meterPart', 'appealNumber', 'appealPart', 'actNumber', 'actPart', 'phone', 'phonePart', 'taxId'
);
create table search_key (source search_source not null, ref_id uuid not null, key text collate "C" not null);
-- Plain enough to be unfolded into the statement that uses it.
create function search_keys(whole search_source, value text) returns table (source search_source, key text) language sql immutable parallel safe as $$
  select case when i = 1 then whole when whole = 'accountNumber' then 'accountPart'::search_source when whole = 'contractNumber' then 'contractPart'::search_source else 'meterPart'::search_source end, substr(n, i)
    from (select search_number(value) as n offset 0) f, generate_series(1, case when whole in ('accountNumber', 'contractNumber', 'meterNumber') then greatest(length(n) - 2, 1) else 1 end) i
    where whole not in ('phone', 'taxId') and n <> ''
  -- «ЦОП1-2026-000123» is also asked for as «2026-000123» and «123».
  union all select 'appealPart'::search_source, search_number(substr(value, strpos(value, '-') + 1)) where whole = 'appealNumber' and strpos(value, '-') > 0
  union all select 'appealPart'::search_source, ltrim(substring(value from '([0-9]+)[^0-9]*$'), '0') where whole = 'appealNumber' and value ~ '[1-9]0*[^0-9]*$'
  -- A phone is asked for with and without its country and town.
  union all select whole, right(translate(value, '+ -()', ''), 10) where whole = 'phone' and value is not null
  union all select 'phonePart'::search_source, right(value, 7) where whole = 'phone' and length(value) > 7
  union all select whole, value where whole = 'taxId' and value is not null
$$;
create view search_key_source (source, ref_id, key) as
  select k.source, a.id, k.key from account a, search_keys('accountNumber', a.number) k
  union all select k.source, c.id, k.key from contract c, search_keys('contractNumber', c.number) k
  union all select k.source, m.id, k.key from meter m, search_keys('meterNumber', m.number) k
  union all select k.source, a.id, k.key from appeal a, search_keys('appealNumber', a.number) k
  union all select k.source, c.customer_id, k.key from contact c, search_keys('phone', c.value_folded) k where c.kind = 'phone' and c.ended_at is null
  union all select k.source, c.id, k.key from customer c, search_keys('taxId', c.tax_id) k;
`;

/** Kept by the database itself, in the transaction of the change and whoever makes it. */
const following = /* sql */ `
create function search_refresh(ids uuid[]) returns void language plpgsql as $$
declare
  gone_words text[];
begin
  -- The next statement then sees what another transaction has just written.
  perform 1 from search_entry where ref_id = any(ids) order by ref_id for update;
  with gone as (delete from search_entry e where e.ref_id = any(ids) and not exists (select 1 from search_entry_source s where s.ref_id = e.ref_id) returning e.name)
    select array_agg(distinct w) into gone_words from gone, regexp_split_to_table(gone.name, ' ') w;
  merge into search_entry e using (select * from search_entry_source where ref_id = any(ids)) s on e.ref_id = s.ref_id
  when matched and (e.office_id, e.district_id, e.closed, e.name, e.address, e.house_no, e.flat) is distinct from (s.office_id, s.district_id, s.closed, s.name, s.address, s.house_no, s.flat) then
    update set office_id = s.office_id, district_id = s.district_id, closed = s.closed, name = s.name, address = s.address, house_no = s.house_no, flat = s.flat
  when not matched then insert (ref_id, kind, office_id, district_id, closed, name, address, house_no, flat)
    values (s.ref_id, s.kind, s.office_id, s.district_id, s.closed, s.name, s.address, s.house_no, s.flat);
  insert into search_word (word) select distinct w collate "C" from search_entry e, regexp_split_to_table(e.name || ' ' || e.address, ' ') w
    where e.ref_id = any(ids) and length(w) >= 4 and w !~ '[0-9]' order by 1 on conflict do nothing;
  -- A name nobody has any more is forgotten here too: erasure leaves no word behind.
  delete from search_word w where w.word = any(gone_words)
    and not exists (select 1 from search_entry e where e.kind = 'account' and search_tokens(e.name, e.address, e.house_no, e.flat, e.office_id, e.district_id, e.closed) && array[w.word::text])
    and not exists (select 1 from search_entry e where e.kind = 'customer' and search_tokens(e.name, e.address, e.house_no, e.flat, e.office_id, e.district_id, e.closed) && array[w.word::text])
    and not exists (select 1 from search_entry e where e.kind = 'house' and search_tokens(e.name, e.address, e.house_no, e.flat, e.office_id, e.district_id, e.closed) && array[w.word::text]);
end $$;
-- Arguments: the columns the index is made of; which accounts a change of the row concerns.
create function search_follow_entries() returns trigger language plpgsql as $$
declare
  columns constant text := tg_argv[0]; changed uuid[]; accounts uuid[];
begin
  if current_setting('ortalyk.search_later', true) = 'on' then return null; end if;
  if tg_op = 'UPDATE' then
    execute format('select array_agg(distinct id) from (select %1$s from new_rows except select %1$s from old_rows) c', columns) into changed;
  elsif tg_op = 'INSERT' then
    select array_agg(id) into changed from new_rows;
  else
    select array_agg(id) into changed from old_rows;
  end if;
  if changed is null then return null; end if;
  if tg_table_name = 'house' then perform search_refresh(changed); end if;
  if tg_nargs > 1 then execute format('select array_agg(id) from account where %s', tg_argv[1]) into accounts using changed; end if;
  if tg_table_name <> 'house' or accounts is not null then perform search_refresh(changed || accounts); end if;
  return null;
end $$;
-- Arguments: what kind of number, whose it is, the number.
create function search_follow_keys() returns trigger language plpgsql as $$
declare
  wanted constant text := format('select distinct %s as ref_id, %s as value from ', tg_argv[1], tg_argv[2]); gone text; come text;
begin
  if current_setting('ortalyk.search_later', true) = 'on' then return null; end if;
  if tg_op = 'UPDATE' then
    gone := wanted || 'old_rows except ' || wanted || 'new_rows';
    come := wanted || 'new_rows except ' || wanted || 'old_rows';
  elsif tg_op = 'INSERT' then
    come := wanted || 'new_rows';
  else
    gone := wanted || 'old_rows';
  end if;
  if gone is not null then
    execute 'delete from search_key k using (select r.ref_id, t.source, t.key from (' || gone || ') r, search_keys($1, r.value) t) g where k.source = g.source and k.key = g.key and k.ref_id = g.ref_id' using tg_argv[0]::search_source;
  end if;
  if come is not null then
    execute 'insert into search_key (source, ref_id, key) select t.source, r.ref_id, t.key from (' || come || ') r, search_keys($1, r.value) t' using tg_argv[0]::search_source;
  end if;
  return null;
end $$;
`;

const OPERATIONS = ['insert', 'update', 'delete'] as const;
const ROWS = { insert: 'new table as new_rows', update: 'old table as old_rows new table as new_rows', delete: 'old table as old_rows' } as const;

/** One trigger a statement and not a row: an import of thousands of rows is one set. */
function follow(table: string, call: string, operations: readonly (keyof typeof ROWS)[] = OPERATIONS): string {
  const name = call.startsWith('search_follow_keys') ? 'keys' : 'entries';
  return operations
    .map((operation) => `create trigger search_${name}_${operation} after ${operation} on ${table} referencing ${ROWS[operation]} for each statement execute function ${call};`)
    .join('\n');
}

const triggers = [
  follow('house', `search_follow_entries('id, office_id, district_id, address, address_folded, address_kk, house_no, ended_at', 'premises_id in (select p.id from premises p where p.house_id = any($1))')`),
  follow('premises', `search_follow_entries('id, house_id, flat', 'premises_id = any($1)')`, ['update']),
  follow('customer', `search_follow_entries('id, name_folded, erased_at, merged_into_id', 'customer_id = any($1)')`),
  follow('account', `search_follow_entries('id, customer_id, premises_id, office_id, address, state')`),
  follow('account', `search_follow_keys('accountNumber', 'id', 'number')`),
  follow('contract', `search_follow_keys('contractNumber', 'id', 'number')`),
  follow('meter', `search_follow_keys('meterNumber', 'id', 'number')`),
  // The number of an appeal never changes, its state does all day.
  follow('appeal', `search_follow_keys('appealNumber', 'id', 'number')`, ['insert', 'delete']),
  follow('contact', `search_follow_keys('phone', 'customer_id', $q$case when kind = 'phone' and ended_at is null then value_folded end$q$)`),
  follow('customer', `search_follow_keys('taxId', 'id', 'tax_id')`),
].join('\n');

const filling = /* sql */ `
-- In the order of names: hits of one name then lie together, and that is the order they are shown in.
-- The indexes are made after the rows: one by one, ten times the work.
create function search_fill() returns void language plpgsql set maintenance_work_mem = '512MB' as $$
begin
  drop index if exists search_entry_account, search_entry_customer, search_entry_house, search_word_parts, search_key_start;
  truncate search_entry, search_word, search_key;
  insert into search_entry select * from search_entry_source where kind = 'house';
  insert into search_entry select * from search_entry_source where kind = 'account' order by name collate "C", address collate "C", flat collate "C";
  insert into search_entry select * from search_entry_source where kind = 'customer' order by name collate "C";
  insert into search_word select distinct w collate "C" from (select distinct w from search_entry e, regexp_split_to_table(e.name, ' ') w union select distinct w from search_entry e, regexp_split_to_table(e.address, ' ') w where e.kind = 'house') words
    where length(w) >= 4 and w !~ '[0-9]' order by 1;
  insert into search_word select distinct w collate "C" from search_entry e join account a on a.id = e.ref_id join premises p on p.id = a.premises_id join house h on h.id = p.house_id, regexp_split_to_table(e.address, ' ') w
    where e.kind = 'account' and not starts_with(a.address, h.address) and length(w) >= 4 and w !~ '[0-9]' on conflict do nothing;
  insert into search_key select * from search_key_source;
  create index search_entry_account on search_entry using gin (search_tokens(name, address, house_no, flat, office_id, district_id, closed)) with (gin_pending_list_limit = 256) where kind = 'account';
  create index search_entry_customer on search_entry using gin (search_tokens(name, address, house_no, flat, office_id, district_id, closed)) with (gin_pending_list_limit = 256) where kind = 'customer';
  create index search_entry_house on search_entry using gin (search_tokens(name, address, house_no, flat, office_id, district_id, closed)) with (gin_pending_list_limit = 256) where kind = 'house';
  create index search_word_parts on search_word using gin (word gin_trgm_ops);
  create index search_key_start on search_key (source, key);
  analyze search_entry, search_word, search_key;
end $$;
drop table account_search;
select search_fill();
`;

/** One search over accounts, customers, contracts, meters, appeals and houses (ADR «search»). */
export class Migration20261122090000Search extends Migration {
  override up(): void {
    for (const part of [folding, entries, keys, following, triggers, filling]) this.addSql(part);
  }
}
