-- What changed on the map (for caches and clients), and who did what (for auditors).

-- One row: a committed change that a map can show. Its id is the number clients resume from.
create table senmap.change_log (
  id bigint generated always as identity primary key,
  layer text not null,
  row_key text not null,
  area geometry(Polygon, 3857),
  classification senmap.classification not null default 'public',
  at timestamptz not null default now()
);
create index change_log_layer on senmap.change_log (layer, id);

-- One row: an act on the data. Written in the transaction of the act; never changed, never deleted.
create table senmap.audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb
);

create function senmap.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_log_append_only before update or delete or truncate on senmap.audit_log
  for each statement execute function senmap.refuse_change();

-- Announces a change: one row in the log, one notification with its number, layer and box.
create function senmap.announce(layer text, row_key text, area geometry, classification text) returns void
language plpgsql as $$
declare
  box geometry := case when area is null then null else st_envelope(area) end;
  change bigint;
begin
  -- The envelope of a point is a point: give it an area, as the column is for polygons.
  if box is not null and geometrytype(box) <> 'POLYGON' then box := st_expand(box, 1); end if;
  insert into senmap.change_log (layer, row_key, area, classification)
  values (layer, row_key, box, classification)
  returning id into change;
  perform pg_notify('senmap_change', json_build_object(
    'id', change, 'layer', layer,
    'box', case when box is null then null
           else json_build_array(st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)) end)::text);
end $$;

create function senmap.announce_map_feature() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform senmap.announce(old.layer, old.key, old.geom_3857, old.classification);
  end if;
  if tg_op <> 'DELETE' and (tg_op = 'INSERT' or not st_equals(old.geom_3857, new.geom_3857)
      or old.layer <> new.layer or old.classification <> new.classification) then
    perform senmap.announce(new.layer, new.key, new.geom_3857, new.classification);
  end if;
  return null;
end $$;
create trigger map_feature_announce after insert or update or delete on senmap.map_feature
  for each row execute function senmap.announce_map_feature();

-- A boundary import replaces many shapes at once: one change with the box of all of them.
create function senmap.announce_shapes() returns trigger language plpgsql as $$
begin
  perform senmap.announce('admin-units', 'all', (select st_setsrid(st_extent(geom)::geometry, 3857) from changed), 'public');
  return null;
end $$;
create trigger admin_unit_shape_inserted after insert on senmap.admin_unit_shape
  referencing new table as changed for each statement execute function senmap.announce_shapes();
create trigger admin_unit_shape_updated after update on senmap.admin_unit_shape
  referencing new table as changed for each statement execute function senmap.announce_shapes();
create trigger admin_unit_shape_deleted after delete on senmap.admin_unit_shape
  referencing old table as changed for each statement execute function senmap.announce_shapes();
