-- One row: a stretch of border in a zoom band, stored along a space-filling curve.
insert into senmap.border (edition, level, approximate, zoom_band, geom)
select edition, level, approximate, band, line
from jsonb_to_recordset(:borders::jsonb) as given (
  edition text, level text, approximate boolean, band smallint, geometry jsonb)
cross join lateral (select st_setsrid(st_geomfromgeojson(geometry), 3857) as line) as made
order by band, line
