-- One row per unit: people per km² of official area; null where either figure is not known.
select u.id, u.code, u.full_name as name,
       u.population / u.area_km2 as value,
       u.population_year as year,
       case when u.population / u.area_km2 is null then null else 'computed' end as basis,
       array[u.population_source, u.area_source] as sources
from senmap.units_inside(:edition::text, :level::text, :parent::text) u
order by u.code
