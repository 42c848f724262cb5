-- One row per unit: how many communes it holds.
select u.id, u.code, u.full_name as name,
       count(c.code)::int as value,
       2025 as year,
       'computed' as basis
from senmap.admin_unit u
left join senmap.admin_unit c
  on c.edition = u.edition and c.level = 'commune'
  and (c.parent_code = u.code or c.main_grouping = u.code
       or c.parent_code in (select d.code from senmap.admin_unit d where d.edition = u.edition and d.parent_code = u.code))
where u.edition = :edition::text and u.level = :level::text and u.level <> 'commune'
  and (:parent::text is null or u.parent_code = :parent::text)
group by u.id, u.code, u.full_name
order by u.code
