-- One row: a feature of a built-in layer at which something is measured, and where it stands.
select layer, key, name_vi, name_en, properties, source, position_note_vi as note_vi, position_note_en as note_en,
  round(st_x(geom)::numeric, 5)::float8 as lon, round(st_y(geom)::numeric, 5)::float8 as lat
from senmap.map_feature
where layer = any (:layers) and not demo
order by layer, key
