-- One row: a shape of the file against the unit whose code it carries. Areas are geodesic, in km².
select
  given.code,
  unit.full_name,
  given.name as given_name,
  given.name is not null and not exists (
    select from unnest(array[unit.name, unit.full_name]) as ours
    where senmap.spelling_key(ours) = senmap.spelling_key(given.name)) as name_differs,
  case when geometrytype(shape) not in ('POLYGON', 'MULTIPOLYGON') then 'it is not a polygon'
    when st_isempty(shape) then 'it is empty'
    when not st_isvalid(shape) then st_isvalidreason(shape) end as invalid,
  unit.area_km2 as official,
  st_area(st_makevalid(shape)::geography) / 1e6 as area,
  (select sum(part.area_km2) from senmap.admin_unit_part as held join senmap.part on part.id = held.part_id
    where (held.edition, held.code) = (unit.edition, unit.code)) as present
from (
  select code, max(name) as name, st_collect(st_setsrid(st_geomfromgeojson(geometry), 4326)) as collected
  from jsonb_to_recordset(:shapes::jsonb) as file (code text, name text, geometry jsonb)
  group by code
) as given
cross join lateral (
  select case when st_numgeometries(collected) = 1 then st_geometryn(collected, 1) else st_unaryunion(collected) end as shape
) as made
join senmap.admin_unit as unit on unit.edition = :edition and unit.code = given.code
order by given.code
