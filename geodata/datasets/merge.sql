-- One row: a feature of a layer, added or brought up to date. A feature that says the same is not touched: the row
-- trigger announces every update to the map.
insert into senmap.map_feature as held (
  layer, key, name_vi, name_en, rank, min_zoom, position, position_note_vi, position_note_en, properties,
  source, as_of, geom)
select
  :layer, key, name_vi, name_en, rank, min_zoom, position, position_note_vi, position_note_en, properties,
  source, as_of, st_geomfromewkb(decode(geom, 'hex')) as shape
from jsonb_to_recordset(:features::jsonb) as given (
  key text, name_vi text, name_en text, rank smallint, min_zoom smallint, position text, position_note_vi text,
  position_note_en text, properties jsonb, source text, as_of date, geom text)
order by shape
on conflict (layer, key) do update set
  name_vi = excluded.name_vi, name_en = excluded.name_en, rank = excluded.rank, min_zoom = excluded.min_zoom,
  position = excluded.position, position_note_vi = excluded.position_note_vi,
  position_note_en = excluded.position_note_en, properties = excluded.properties, source = excluded.source,
  as_of = excluded.as_of, geom = excluded.geom
where (held.name_vi, held.name_en, held.rank, held.min_zoom, held.position, held.position_note_vi,
    held.position_note_en, held.properties, held.source, held.as_of, held.geom::bytea)
  is distinct from (excluded.name_vi, excluded.name_en, excluded.rank, excluded.min_zoom, excluded.position,
    excluded.position_note_vi, excluded.position_note_en, excluded.properties, excluded.source, excluded.as_of,
    excluded.geom::bytea)
