-- Layers and what they draw. A layer's looks live in its folder; here is what rights and values need.

create table senmap.layer (
  id text primary key check (id ~ '^[a-z][a-z0-9-]*$'),
  title_vi text not null,
  title_en text not null,
  classification senmap.classification not null default 'public',
  registered_at timestamptz not null default now()
);

-- One row: a thing with a place on the map that belongs to one layer.
-- position: 'surveyed' (given by the owner), 'approximate' (placed by us from a named locality).
create table senmap.map_feature (
  id integer generated always as identity primary key,
  layer text not null,
  key text not null,
  name_vi text not null,
  name_en text,
  rank smallint not null default 0,
  min_zoom smallint not null default 0 check (min_zoom between 0 and 22),
  position text not null check (position in ('surveyed', 'approximate')),
  position_note_vi text,
  position_note_en text,
  properties jsonb not null default '{}',
  source text not null references senmap.source,
  as_of date,
  demo boolean not null default false,
  classification senmap.classification not null default 'public',
  geom geometry(Geometry, 4326) not null,
  geom_3857 geometry(Geometry, 3857) generated always as (public.st_transform(geom, 3857)) stored,
  unique (layer, key)
);
create index map_feature_tile on senmap.map_feature using gist (layer, geom_3857);
create index map_feature_search on senmap.map_feature using gin (senmap.search_key(name_vi) gin_trgm_ops);
