-- One row: a part with its new land. All lines are cut where they meet (to about a millimetre), so that neighbours
-- share every point of their border; each face that results goes to the part that claims it: of two, to the unit with
-- the lower code. A sliver of less than 0.001 km² that nobody claims goes to the part along its longest side.
with claim as (
  select id, code, st_geomfromewkb(decode(geom, 'hex')) as geom
  from jsonb_to_recordset(:claims::jsonb) as given (id integer, code text, geom text)
),
lines as (
  select st_unaryunion(st_collect(st_boundary(geom)), 1e-8) as geom from claim
),
face as (
  select row_number() over () as number, piece.geom, st_pointonsurface(piece.geom) as inside
  from lines cross join lateral st_dump(st_polygonize(array[lines.geom])) as piece
),
owned as (
  select distinct on (face.number) face.number, claim.id, face.geom
  from face join claim on st_intersects(claim.geom, face.inside)
  order by face.number, claim.code nulls last, claim.id
),
sliver as (
  select distinct on (face.number) face.number, owned.id, face.geom
  from face join owned on st_intersects(face.geom, owned.geom)
  where face.number not in (select number from owned) and st_area(face.geom::geography) < 1000
  order by face.number, st_length(st_intersection(face.geom, owned.geom)) desc, owned.id
),
renewed as (
  select id, st_multi(st_union(geom)) as geom
  from (select id, geom from owned union all select id, geom from sliver) as land
  group by id
)
update senmap.part
set geom = renewed.geom, area_km2 = st_area(renewed.geom::geography) / 1e6
from renewed
where part.id = renewed.id
returning part.id
