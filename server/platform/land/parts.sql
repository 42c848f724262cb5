-- One row per part of land with what it weighs: its area, the populated places on it, and the people of the smallest unit below
-- the province whose population is published, spread over that unit's area (null where none is).
with counted as (
  select u.edition, u.code, u.population, sum(p.area_km2) as km2
  from senmap.admin_unit u
  join senmap.admin_unit_part m on m.edition = u.edition and m.code = u.code
  join senmap.part p on p.id = m.part_id
  where u.population is not null and u.level <> 'province'
  group by u.edition, u.code, u.population
)
select
  p.id, p.area_km2 as "areaKm2",
  (select count(*) from senmap.map_feature f where f.layer = 'places' and f.part_id = p.id)::int as "places",
  (select c.population * p.area_km2 / c.km2
    from senmap.admin_unit_part m
    join counted c on c.edition = m.edition and c.code = m.code
    where m.part_id = p.id
    order by c.km2, c.edition desc limit 1) as "people"
from senmap.part p
order by p.id
