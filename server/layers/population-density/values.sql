-- One row per unit: people per km² of official area; null where either figure is not known.
select u.id, u.code, u.full_name as name,
       u.population / u.area_km2 as value,
       u.population_year as year,
       case when u.population / u.area_km2 is null then null else 'official' end as basis
from senmap.admin_unit u
where u.edition = :edition::text and u.level = :level::text
  and (:parent::text is null or u.parent_code = :parent::text or u.main_grouping = :parent::text)
order by u.code
