-- One row: a unit's shape in a zoom band. Stored along a space-filling curve: PostGIS orders geometries by it.
insert into senmap.admin_unit_shape (edition, code, zoom_band, geom)
select edition, code, band, st_multi(st_collectionextract(st_makevalid(shape, 'method=structure'), 3))
from jsonb_to_recordset(:shapes::jsonb) as given (edition text, code text, band smallint, geometry jsonb)
cross join lateral (select st_setsrid(st_geomfromgeojson(geometry), 3857) as shape) as made
order by band, shape
