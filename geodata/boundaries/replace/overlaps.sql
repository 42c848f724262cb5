-- One row: two shapes of the file that lie on each other by more than 0.001 km².
with given as (
  select code, st_unaryunion(st_collect(st_makevalid(st_setsrid(st_geomfromgeojson(geometry), 4326)))) as shape
  from jsonb_to_recordset(:shapes::jsonb) as file (code text, geometry jsonb)
  group by code
)
select a.code as first, b.code as second, shared.area / 1e6 as area
from given as a
join given as b on a.code < b.code and a.shape && b.shape and not st_touches(a.shape, b.shape)
cross join lateral (select st_area(st_intersection(a.shape, b.shape)::geography) as area) as shared
where shared.area > 1000
order by 1, 2
