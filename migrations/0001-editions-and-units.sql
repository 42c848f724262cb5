-- The ground of the map: who reads (role and claims), which editions exist, and the land each unit holds.
-- Everything of SenMap lives in the schema "senmap"; PostGIS stays in "public".

create extension if not exists postgis;
create extension if not exists btree_gist;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create schema senmap;

-- Roles belong to the whole cluster, so another database of it may have made this one already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'senmap_web') then
    create role senmap_web nologin noinherit;
  end if;
  execute format('grant senmap_web to %I', current_user);
end $$;

grant usage on schema senmap to senmap_web;

-- The classifications the person of this transaction may see. Anonymous (no claims) sees what is public.
-- Policies call it as "(select senmap.visible_classifications())" so that it runs once a statement, not once a row.
create function senmap.visible_classifications() returns text[]
language sql stable parallel safe
set search_path = pg_catalog
as $$
  select array['public'] || coalesce(
    array(select jsonb_array_elements_text(
      nullif(current_setting('senmap.claims', true), '')::jsonb -> 'classifications')),
    '{}')
$$;

create domain senmap.classification as text check (value in ('public', 'internal', 'restricted'));

-- One row: a document or data set that figures come from.
create table senmap.source (
  id text primary key,
  title text not null,
  publisher text,
  url text,
  published date,
  licence text,
  note text
);

-- One row: a period in which a set of administrative units held. Dates are inclusive; null is open.
create table senmap.edition (
  id text primary key check (id ~ '^[0-9]{4}$'),
  title_vi text not null,
  title_en text not null,
  valid_from date,
  valid_to date,
  legal_basis text,
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);

-- One row: a piece of land that lies in exactly one unit of every edition.
create table senmap.part (
  id integer primary key,
  geom geometry(MultiPolygon, 4326) not null,
  area_km2 double precision not null check (area_km2 > 0)
);
create index part_geom on senmap.part using gist (geom);

-- One row: a unit as it was in one edition. Known by (edition, GSO code): the code alone is ambiguous.
-- A grouping is a former unit laid over a later edition (the districts over the communes of 2025).
create table senmap.admin_unit (
  id bigint generated always as (edition::bigint * 100000 + code::bigint) stored unique,
  edition text not null references senmap.edition,
  code text not null check (code ~ '^[0-9]{2,5}$'),
  level text not null check (level in ('province', 'district', 'commune')),
  kind text not null,
  name text not null,
  full_name text not null,
  name_en text,
  parent_code text,
  grouping boolean not null default false,
  area_km2 double precision check (area_km2 > 0),
  area_source text references senmap.source,
  population integer check (population > 0),
  population_year smallint,
  population_source text references senmap.source,
  label geometry(Point, 4326),
  primary key (edition, code),
  foreign key (edition, parent_code) references senmap.admin_unit (edition, code) deferrable initially deferred,
  check ((population is null) = (population_year is null))
);
create index admin_unit_parent on senmap.admin_unit (edition, parent_code, level);

-- One row: this part belongs to this unit. A unit whose shape is not known has no row here.
create table senmap.admin_unit_part (
  edition text not null,
  code text not null,
  part_id integer not null references senmap.part on delete cascade deferrable initially deferred,
  primary key (edition, code, part_id),
  foreign key (edition, code) references senmap.admin_unit (edition, code) on delete cascade deferrable initially deferred
);
create index admin_unit_part_by_part on senmap.admin_unit_part (part_id, edition);

-- One row: a unit's shape for a band of zooms, in Web Mercator; neighbours share their simplified borders.
-- Band 0: zoom 0-7, band 1: 8-9, band 2: 10-11, band 3: 12 and above (not generalised).
create table senmap.admin_unit_shape (
  edition text not null,
  code text not null,
  zoom_band smallint not null check (zoom_band between 0 and 3),
  geom geometry(MultiPolygon, 3857) not null,
  primary key (edition, code, zoom_band),
  foreign key (edition, code) references senmap.admin_unit (edition, code) on delete cascade deferrable initially deferred
);
create index admin_unit_shape_geom on senmap.admin_unit_shape using gist (zoom_band, geom);

-- One row: a stretch of border, drawn once, at the highest level that it separates in that edition.
-- approximate: known only from older or coarser figures; drawn dashed.
create table senmap.border (
  id integer generated always as identity primary key,
  edition text not null references senmap.edition,
  level text not null check (level in ('province', 'district', 'commune')),
  approximate boolean not null,
  zoom_band smallint not null check (zoom_band between 0 and 3),
  geom geometry(LineString, 3857) not null
);
create index border_geom on senmap.border using gist (zoom_band, geom);

-- One row: what a unit became, in whole or in part, and by which clause of which resolution.
create table senmap.lineage (
  from_edition text not null,
  from_code text not null,
  to_edition text not null,
  to_code text not null,
  relation text not null check (relation in ('full', 'partial')),
  resolution text not null,
  clause text,
  effective date not null,
  primary key (from_edition, from_code, to_edition, to_code),
  foreign key (from_edition, from_code) references senmap.admin_unit (edition, code) deferrable initially deferred,
  foreign key (to_edition, to_code) references senmap.admin_unit (edition, code) deferrable initially deferred
);
create index lineage_to on senmap.lineage (to_edition, to_code);

-- The band of generalisation that serves a zoom.
create function senmap.zoom_band(zoom integer) returns smallint
language sql immutable parallel safe
return (case when zoom <= 7 then 0 when zoom <= 9 then 1 when zoom <= 11 then 2 else 3 end)::smallint;

-- A name as people type it: lower case, no diacritics, single spaces. For finding, never for matching keys.
create function senmap.search_key(name text) returns text
language sql immutable parallel safe
return btrim(regexp_replace(
  lower(public.unaccent('public.unaccent'::regdictionary, normalize(name, nfc))), '[^a-z0-9]+', ' ', 'g'));

create index admin_unit_search on senmap.admin_unit using gin (senmap.search_key(full_name) gin_trgm_ops);

-- One row: the share of a unit's land that lies in a grouping of the same edition (1 = wholly inside).
create view senmap.grouping_member with (security_invoker = true) as
select
  g.edition,
  g.code as grouping_code,
  u.code,
  sum(p.area_km2) filter (where gp.part_id is not null) / sum(p.area_km2) as share
from senmap.admin_unit g
join senmap.admin_unit u on u.edition = g.edition and not u.grouping and u.level = 'commune'
join senmap.admin_unit_part up on up.edition = u.edition and up.code = u.code
join senmap.part p on p.id = up.part_id
left join senmap.admin_unit_part gp on gp.edition = g.edition and gp.code = g.code and gp.part_id = up.part_id
where g.grouping
group by g.edition, g.code, u.code
having bool_or(gp.part_id is not null);
