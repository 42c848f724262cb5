-- The catalogue of indicators. An indicator is a row, never code; its definition has versions.

-- A person's access class may also speak of a unit: figures belong to units, not to points.
alter table senmap.access add column unit_id bigint;
alter table senmap.access drop constraint access_classification_owner_part_id_key;
alter table senmap.access add unique nulls not distinct (classification, owner, part_id, unit_id);

create function senmap.access_id(classification text, owner text, part_id integer, unit_id bigint) returns integer
language plpgsql security definer
set search_path = pg_catalog
as $$
#variable_conflict use_column
declare
  found_id integer;
begin
  if access_id.classification = 'public' then return 1; end if;
  loop
    select id into found_id from senmap.access a
    where a.classification = access_id.classification
      and a.owner is not distinct from access_id.owner
      and a.part_id is not distinct from access_id.part_id
      and a.unit_id is not distinct from access_id.unit_id;
    if found then return found_id; end if;
    insert into senmap.access (classification, owner, part_id, unit_id)
    values (access_id.classification, access_id.owner, access_id.part_id, access_id.unit_id)
    on conflict do nothing;
  end loop;
end $$;

create or replace function senmap.access_id(classification text, owner text, part_id integer) returns integer
language sql security definer
set search_path = pg_catalog
as $$ select senmap.access_id(classification, owner, part_id, null) $$;

-- Whether all the land of a unit lies in another; a unit whose shape is not known lies in none.
create function senmap.unit_within(unit_id bigint, edition text, code text) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select coalesce(bool_and(exists (
    select from senmap.admin_unit_part t
    where t.edition = unit_within.edition and t.code = unit_within.code and t.part_id = p.part_id)), false)
  from senmap.admin_unit u
  join senmap.admin_unit_part p on p.edition = u.edition and p.code = u.code
  where u.id = unit_within.unit_id
$$;

-- One row: figures that are reported together, by one organisation, in one cycle.
-- due_days: days after the end of a period by which its figures are expected.
create table senmap.indicator_set (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,40}$'),
  title_vi text not null,
  title_en text not null,
  owner text references senmap.organisation,
  due_days smallint not null default 10 check (due_days between 0 and 400)
);

-- One row: the definition of an indicator.
-- aggregation: how figures of several units become one: 'sum' of what is counted; 'ratio' of summed numerators and
-- denominators, times factor; 'mean' weighted by what weight says, for rates reported without their parts; 'none' where
-- figures of units do not add up to a figure of the whole.
-- direction: 'up' when more is better, 'down' when less is, 'band' when between band_low and band_high is.
-- max_jump: how many times its usual change a figure may move before somebody should look; null: not watched.
create table senmap.indicator (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Z]{2,6}[0-9]{2,5}[a-z]?$'),
  set_id text not null references senmap.indicator_set,
  name_vi text not null,
  name_en text not null,
  description_vi text,
  description_en text,
  unit_vi text not null,
  unit_en text not null,
  decimals smallint not null default 0 check (decimals between 0 and 6),
  pillar text not null check (pillar in ('digital-government', 'digital-economy', 'digital-society')),
  sector text not null,
  direction text not null check (direction in ('up', 'down', 'band')),
  band_low double precision,
  band_high double precision,
  aggregation text not null check (aggregation in ('sum', 'ratio', 'mean', 'none')),
  numerator_vi text,
  numerator_en text,
  denominator_vi text,
  denominator_en text,
  factor double precision not null default 1 check (factor > 0),
  weight text check (weight in ('population', 'area')),
  cycle text not null check (cycle in ('week', 'month', 'quarter', 'year')),
  level text not null check (level in ('province', 'district', 'commune')),
  owner text references senmap.organisation,
  source text references senmap.source,
  plausible_min double precision,
  plausible_max double precision,
  max_jump double precision check (max_jump > 0),
  classification senmap.classification not null default 'public',
  access integer not null default 1 references senmap.access,
  retired_on date,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by uuid,
  check ((aggregation = 'ratio') = (denominator_vi is not null)),
  check ((denominator_vi is null) = (numerator_vi is null)),
  check (plausible_min is null or plausible_max is null or plausible_min <= plausible_max),
  check (direction = 'band' or (band_low is null and band_high is null))
);
create index indicator_of_set on senmap.indicator (set_id);

-- One row: what is to be reached by the end of a year. proposed: no document says so; SenMap proposes it.
create table senmap.indicator_target (
  indicator_id integer not null references senmap.indicator on delete cascade,
  year smallint not null check (year between 2015 and 2100),
  scope text not null check (scope in ('province', 'national')),
  comparison text not null check (comparison in ('at-least', 'more-than', 'at-most', 'less-than')),
  value double precision not null,
  proposed boolean not null default false,
  source text not null references senmap.source,
  note_vi text,
  note_en text,
  primary key (indicator_id, year, scope)
);

-- One row: a definition as it was until it was changed.
create table senmap.indicator_version (
  indicator_id integer not null references senmap.indicator on delete cascade,
  version integer not null,
  definition jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (indicator_id, version)
);

-- A changed definition keeps what it was before, and says who changed it.
create function senmap.version_indicator() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.access := senmap.access_id(new.classification, new.owner, null, null);
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - '{version,changed_at,changed_by}'::text[] = to_jsonb(old) - '{version,changed_at,changed_by}'::text[] then
      return new;
    end if;
    insert into senmap.indicator_version (indicator_id, version, definition, changed_at, changed_by)
    values (old.id, old.version, to_jsonb(old), old.changed_at, old.changed_by);
    new.version := old.version + 1;
    new.changed_at := now();
  end if;
  new.changed_by := senmap.subject();
  return new;
end $$;
create trigger indicator_version before insert or update on senmap.indicator
  for each row execute function senmap.version_indicator();
create trigger indicator_audit after insert or update or delete on senmap.indicator
  for each row when (pg_trigger_depth() = 0) execute function senmap.audit_row('indicator', 'code');
create trigger indicator_target_audit after insert or update or delete on senmap.indicator_target
  for each row when (pg_trigger_depth() = 0) execute function senmap.audit_row('indicator-target', 'indicator_id');

-- A set belongs to who answers for it: nobody else puts an indicator into it, and so comes to what is sent for it.
create function senmap.check_indicator_set() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
  -- A set that is none is the foreign key's to refuse.
  if current_user = 'senmap_web' and (tg_op = 'INSERT' or new.set_id <> old.set_id) and exists (
      select from senmap.indicator_set s where s.id = new.set_id and not senmap.may_in('indicator.manage', s.owner)) then
    raise exception 'no right over the set %', new.set_id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger indicator_set_check before insert or update of set_id on senmap.indicator
  for each row execute function senmap.check_indicator_set();

-- What a server keeps in mind is by row, so a change tells its row too.
create or replace function senmap.announce(layer text, row_key text, area geometry, access integer) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  box geometry := case when area is null then null else st_envelope(area) end;
  change bigint;
begin
  -- The envelope of a point is a point: give it an area, as the column is for polygons.
  if box is not null and geometrytype(box) <> 'POLYGON' then box := st_expand(box, 1); end if;
  insert into senmap.change_log (layer, row_key, area, access)
  values (layer, row_key, box, access)
  returning id into change;
  perform pg_notify('senmap_change', json_build_object(
    'id', change, 'layer', layer, 'row', left(row_key, 200),
    'box', case when box is null then null
           else json_build_array(st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)) end)::text);
end $$;

-- A changed definition or target changes what people see: told under the right of the indicator, before and after.
create function senmap.announce_indicator() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' and old.access <> new.access then
    -- Those who may not see it any more are told that something changed, and not what.
    perform senmap.announce('indicators', 'classification', null, old.access);
    perform senmap.announce('indicators', new.code, null, new.access);
  else
    perform senmap.announce('indicators', coalesce(new.code, old.code), null, coalesce(new.access, old.access));
  end if;
  return null;
end $$;
create trigger indicator_announce after insert or update or delete on senmap.indicator
  for each row execute function senmap.announce_indicator();
create function senmap.announce_target() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform senmap.announce('indicators', i.code, null, i.access)
  from senmap.indicator i where i.id = coalesce(new.indicator_id, old.indicator_id);
  return null;
end $$;
create trigger indicator_target_announce after insert or update or delete on senmap.indicator_target
  for each row execute function senmap.announce_target();

alter table senmap.indicator_set enable row level security;
alter table senmap.indicator enable row level security;
alter table senmap.indicator_target enable row level security;
alter table senmap.indicator_version enable row level security;

grant select on senmap.indicator_set, senmap.indicator, senmap.indicator_target, senmap.indicator_version to senmap_web;
grant insert, update on senmap.indicator_set, senmap.indicator to senmap_web;
grant insert, update, delete on senmap.indicator_target to senmap_web;

create policy public_reference on senmap.indicator_set for select to senmap_web using (true);
create policy by_action on senmap.indicator_set for insert to senmap_web
  with check (senmap.may_in('indicator.manage', owner));
create policy by_action_change on senmap.indicator_set for update to senmap_web
  using (senmap.may_in('indicator.manage', owner)) with check (senmap.may_in('indicator.manage', owner));

create policy by_access on senmap.indicator for select to senmap_web
  using (access = any ((select senmap.visible_access())::integer[]));
-- Who manages it knows of it, also in the moment it becomes one that not everybody knows of.
create policy by_action_select on senmap.indicator for select to senmap_web
  using (senmap.may_in('indicator.manage', owner) and senmap.hands_on('indicator.manage', owner, owner, classification));
create policy by_action on senmap.indicator for insert to senmap_web
  with check (senmap.may_in('indicator.manage', owner)
    and (classification = 'public' or senmap.hands_on('indicator.manage', owner, owner, classification)));
create policy by_action_change on senmap.indicator for update to senmap_web
  using (senmap.may_in('indicator.manage', owner)
    and (classification = 'public' or senmap.hands_on('indicator.manage', owner, owner, classification)))
  with check (senmap.may_in('indicator.manage', owner)
    and (classification = 'public' or senmap.hands_on('indicator.manage', owner, owner, classification)));

create policy of_indicator on senmap.indicator_target for select to senmap_web
  using (exists (select from senmap.indicator i where i.id = indicator_id));
create policy by_action on senmap.indicator_target for all to senmap_web
  using (exists (select from senmap.indicator i where i.id = indicator_id and senmap.may_in('indicator.manage', i.owner)))
  with check (exists (select from senmap.indicator i where i.id = indicator_id and senmap.may_in('indicator.manage', i.owner)));
-- An older definition may have been stricter than the one of today; who manages the indicator reads them.
create policy by_action on senmap.indicator_version for select to senmap_web
  using (exists (select from senmap.indicator i where i.id = indicator_id and senmap.may_in('indicator.manage', i.owner)));

-- The document that a target stands on, as a source: one row for each title and address. Who may set targets may name them.
create function senmap.name_document(code text, title text, url text) returns text
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  id text := 'document-' || left(md5(title || coalesce(url, '')), 16);
begin
  if not exists (select from senmap.indicator i
      where i.code = name_document.code and senmap.may_in('indicator.manage', i.owner)) then
    raise exception 'no right to set targets of %', code using errcode = 'insufficient_privilege';
  end if;
  insert into senmap.source (id, title, url) values (id, title, url) on conflict do nothing;
  return id;
end $$;
revoke all on function senmap.name_document(text, text, text) from public;
grant execute on function senmap.name_document(text, text, text) to senmap_web;
