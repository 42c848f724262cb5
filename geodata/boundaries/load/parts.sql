-- One row: a part with its geodesic area in km². The parts were cleared before.
insert into senmap.part (id, geom, area_km2)
select id, geom, st_area(geom::geography) / 1e6
from jsonb_to_recordset(:parts::jsonb) as given (id integer, geometry jsonb)
cross join lateral (select st_multi(st_geomfromgeojson(geometry)) as geom) as shape
order by geom
