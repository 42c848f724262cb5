-- One row per unit: how many communes it holds.
select u.id, u.code, u.full_name as name,
       nullif(count(distinct c.code), 0)::int as value,
       2025 as year,
       'computed' as basis
from senmap.units_inside(:edition::text, :level::text, :parent::text) u
left join senmap.admin_unit c
  on c.edition = u.edition and c.level = 'commune'
  and (c.parent_code = u.code
       or exists (select from senmap.grouping_member m
         where m.edition = c.edition and m.code = c.code and m.grouping_code = u.code)
       or c.parent_code in (select d.code from senmap.admin_unit d where d.edition = u.edition and d.parent_code = u.code))
where u.level <> 'commune'
group by u.id, u.code, u.full_name
order by u.code
