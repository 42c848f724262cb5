-- One row per unit: km² of the record, or measured from its parts.
select u.id, u.code, u.full_name as name,
       coalesce(u.area_km2, land.km2) as value,
       null::int as year,
       case when u.area_km2 is not null then 'official' when land.km2 is not null then 'computed' end as basis,
       case
         when u.area_km2 is not null then array[u.area_source]
         when u.edition = '2025' then array['boundaries-2025']
         else array['boundaries-2025', 'boundaries-inside-2009']
       end as sources
from senmap.units_inside(:edition::text, :level::text, :parent::text) u
left join lateral (
  select sum(p.area_km2) as km2
  from senmap.admin_unit_part up
  join senmap.part p on p.id = up.part_id
  where up.edition = u.edition and up.code = u.code
) land on true
order by u.code
