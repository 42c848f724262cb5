-- Row rights by access class. Each row of data carries one small number that stands for its classification, its owner
-- and the part of land it lies in; a person's claims carry the numbers they may read. So a policy is one comparison,
-- whatever rights are made of, and two people with the same numbers see the same.

create table senmap.access (
  id integer generated always as identity primary key,
  classification senmap.classification not null,
  owner text references senmap.organisation,
  part_id integer,
  unique nulls not distinct (classification, owner, part_id)
);
-- Number 1 is what everybody may read.
insert into senmap.access (classification) values ('public');

create function senmap.claims() returns jsonb
language sql stable parallel safe
set search_path = pg_catalog
as $$ select coalesce(nullif(current_setting('senmap.claims', true), '')::jsonb, '{}') $$;

-- Who asks; null for the anonymous.
create function senmap.subject() returns uuid
language sql stable parallel safe
set search_path = pg_catalog
as $$ select (senmap.claims() ->> 'subject')::uuid $$;

-- The access classes the person of this transaction may read. Policies call it as "(select senmap.visible_access())".
create function senmap.visible_access() returns integer[]
language sql stable parallel safe
set search_path = pg_catalog
as $$
  select array[1] || coalesce(
    array(select jsonb_array_elements_text(senmap.claims() -> 'access')::integer), '{}')
$$;

-- The layers beyond the public ones that the person may know of.
create function senmap.visible_layers() returns text[]
language sql stable parallel safe
set search_path = pg_catalog
as $$ select coalesce(array(select jsonb_array_elements_text(senmap.claims() -> 'layers')), '{}') $$;

-- Whether the person may do this at all.
create function senmap.may(action text) returns boolean
language sql stable parallel safe
set search_path = pg_catalog
as $$ select coalesce(senmap.claims() -> 'actions' ? action, false) $$;

-- Whether the person may do this to what belongs to an organisation: everywhere (null), or in those of a list.
create function senmap.may_in(action text, organisation text) returns boolean
language sql stable parallel safe
set search_path = pg_catalog
as $$
  select coalesce(
    case jsonb_typeof(senmap.claims() -> 'actions' -> action)
      when 'null' then true
      when 'array' then senmap.claims() -> 'actions' -> action ? organisation
      else false
    end, false)
$$;

-- Whether the person may do this whatever organisation it concerns.
create function senmap.may_everywhere(action text) returns boolean
language sql stable parallel safe
set search_path = pg_catalog
as $$ select coalesce(jsonb_typeof(senmap.claims() -> 'actions' -> action) = 'null', false) $$;

create function senmap.stricter(a text, b text) returns text
language sql immutable parallel safe
return case
  when 'restricted' in (a, b) then 'restricted'
  when 'internal' in (a, b) then 'internal'
  else 'public'
end;

-- The number of a class, made when it is new. What is public is one class, whoever owns it.
create function senmap.access_id(classification text, owner text, part_id integer) returns integer
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
      and a.part_id is not distinct from access_id.part_id;
    if found then return found_id; end if;
    insert into senmap.access (classification, owner, part_id)
    values (access_id.classification, access_id.owner, access_id.part_id)
    on conflict do nothing;
  end loop;
end $$;

-- The part a point or the middle of a shape lies in; null outside the province.
create function senmap.part_at(geom public.geometry) returns integer
language sql stable
set search_path = pg_catalog, public
as $$
  select p.id from senmap.part p
  where st_intersects(p.geom, st_pointonsurface(part_at.geom))
  order by p.id limit 1
$$;

alter table senmap.layer add column owner text references senmap.organisation;
alter table senmap.map_feature
  add column owner text references senmap.organisation,
  add column part_id integer,
  add column access integer not null default 1 references senmap.access;
create index map_feature_access on senmap.map_feature (layer, access) where access <> 1;

-- One row: rows of this access class have been in this layer. Tells which rights make a difference to a tile.
create table senmap.layer_access (
  layer text not null,
  access integer not null references senmap.access,
  primary key (layer, access)
);

-- A row is as secret as the stricter of its own classification and its layer's.
create function senmap.classify_map_feature() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  of_layer senmap.layer;
begin
  select * into of_layer from senmap.layer l where l.id = new.layer;
  if tg_op = 'INSERT' or old.geom is distinct from new.geom or new.part_id is null then
    new.part_id := senmap.part_at(new.geom);
  end if;
  new.access := senmap.access_id(
    senmap.stricter(new.classification, coalesce(of_layer.classification, 'public')),
    coalesce(new.owner, of_layer.owner), new.part_id);
  if new.access <> 1 and not exists (
      select from senmap.layer_access la where la.layer = new.layer and la.access = new.access) then
    insert into senmap.layer_access (layer, access) values (new.layer, new.access) on conflict do nothing;
  end if;
  return new;
end $$;
create trigger map_feature_classify before insert or update on senmap.map_feature
  for each row execute function senmap.classify_map_feature();

-- Parts are made anew by a boundary import: everything finds its part again. Returns how many rows moved.
create function senmap.place_features() returns integer language plpgsql as $$
declare
  moved integer;
begin
  update senmap.map_feature f set part_id = p.id
  from (select id, senmap.part_at(geom) as id_now from senmap.map_feature) now_in
  left join senmap.part p on p.id = now_in.id_now
  where now_in.id = f.id and f.part_id is distinct from p.id;
  get diagnostics moved = row_count;
  return moved;
end $$;

select senmap.place_features();

-- Changes are logged under the access class of what changed.
alter table senmap.change_log add column access integer not null default 1 references senmap.access;
drop policy by_classification on senmap.change_log;
alter table senmap.change_log drop column classification;
drop function senmap.announce(text, text, geometry, text);

create function senmap.announce(layer text, row_key text, area geometry, access integer) returns void
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
    'id', change, 'layer', layer,
    'box', case when box is null then null
           else json_build_array(st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)) end)::text);
end $$;

create or replace function senmap.announce_map_feature() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' and old.access <> new.access then
    -- Others may read it now. What the log tells of it goes along; those who may no more are told that the layer changed,
    -- and not what or where. When the whole layer is classified anew, it is told once, by the layer.
    update senmap.change_log c set access = new.access where c.layer = new.layer and c.row_key = new.key;
    if coalesce(current_setting('senmap.classifying', true), '') <> new.layer then
      perform senmap.announce(old.layer, 'classification', null, old.access);
      perform senmap.announce(new.layer, new.key, new.geom_3857, new.access);
    end if;
    return null;
  end if;
  if coalesce(current_setting('senmap.classifying', true), '') = coalesce(new.layer, old.layer) then return null; end if;
  if tg_op <> 'INSERT' then
    perform senmap.announce(old.layer, old.key, old.geom_3857, old.access);
  end if;
  if tg_op <> 'DELETE' and (tg_op = 'INSERT' or not st_equals(old.geom_3857, new.geom_3857) or old.layer <> new.layer) then
    perform senmap.announce(new.layer, new.key, new.geom_3857, new.access);
  end if;
  return null;
end $$;
create or replace function senmap.announce_shapes() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform senmap.announce('admin-units', 'all', (select st_setsrid(st_extent(geom)::geometry, 3857) from changed), 1);
  return null;
end $$;
create or replace function senmap.announce_units() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform senmap.announce('admin-units', tg_table_name, null, 1);
  return null;
end $$;
create or replace function senmap.announce_all_features() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform senmap.announce(l.id, 'all', null, senmap.access_id(l.classification, l.owner, null)) from senmap.layer l;
  return null;
end $$;

-- A layer whose right changes takes its rows with it. Told to those who knew it and to those who may know it now.
create or replace function senmap.announce_layer() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' then
    -- What was told of the layer and of rows that are gone is as secret as the layer is now.
    update senmap.change_log set access = senmap.access_id(new.classification, new.owner, null) where layer = new.id;
  end if;
  if tg_op <> 'INSERT' then
    perform senmap.announce(old.id, 'classification', null, senmap.access_id(old.classification, old.owner, null));
  end if;
  if tg_op <> 'DELETE' then
    perform senmap.announce(new.id, 'classification', null, senmap.access_id(new.classification, new.owner, null));
    if new.classification <> 'public' then
      insert into senmap.layer_access (layer, access)
      values (new.id, senmap.access_id(new.classification, new.owner, null)) on conflict do nothing;
    end if;
    -- The trigger of the rows classifies each anew. A new public layer changes nothing for rows that came before it.
    if tg_op = 'UPDATE' or new.classification <> 'public' then
      perform set_config('senmap.classifying', new.id, true);
      update senmap.map_feature set layer = layer where layer = new.id;
      perform set_config('senmap.classifying', '', true);
    end if;
  end if;
  return null;
end $$;
drop trigger layer_announce on senmap.layer;
create trigger layer_announce after insert or delete or update of classification, owner on senmap.layer
  for each row execute function senmap.announce_layer();

-- What a person may read and know changes with these: whoever keeps claims in memory forgets them.
create function senmap.announce_rights() returns trigger language plpgsql as $$
begin
  notify senmap_rights;
  return null;
end $$;
create trigger access_rights after insert or update or delete on senmap.access
  for each statement execute function senmap.announce_rights();
create trigger layer_access_rights after insert or update or delete on senmap.layer_access
  for each statement execute function senmap.announce_rights();
create trigger layer_rights after insert or update or delete on senmap.layer
  for each statement execute function senmap.announce_rights();
create trigger account_rights after update or delete on senmap.account
  for each statement execute function senmap.announce_rights();
create trigger role_assignment_rights after insert or update or delete on senmap.role_assignment
  for each statement execute function senmap.announce_rights();
create trigger organisation_rights after insert or update or delete on senmap.organisation
  for each statement execute function senmap.announce_rights();
create trigger session_rights after update of stage, preview_of or delete on senmap.session
  for each statement execute function senmap.announce_rights();
create trigger api_token_rights after delete on senmap.api_token
  for each statement execute function senmap.announce_rights();
create trigger admin_unit_part_rights after insert or update or delete on senmap.admin_unit_part
  for each statement execute function senmap.announce_rights();

-- The policies of data.
drop policy by_classification on senmap.map_feature;
create policy by_access on senmap.map_feature for select to senmap_web
  using (access = any ((select senmap.visible_access())::integer[]));
create policy by_access on senmap.change_log for select to senmap_web
  using (access = any ((select senmap.visible_access())::integer[]));
drop policy by_classification on senmap.layer;
create policy by_access on senmap.layer for select to senmap_web
  using (classification = 'public' or id = any ((select senmap.visible_layers())::text[]));
drop function senmap.hidden_layers();
drop function senmap.visible_classifications();
