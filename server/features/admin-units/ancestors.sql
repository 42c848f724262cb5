-- One row per ancestor of a unit, from the province down. A unit in groupings goes up through the one that holds most of it.
with recursive up as (
  select u.edition, coalesce(u.main_grouping, u.parent_code) as code, 1 as depth
  from senmap.admin_unit u where u.edition = :edition::text and u.code = :code::text
  union all
  select p.edition, p.parent_code, up.depth + 1
  from up join senmap.admin_unit p on p.edition = up.edition and p.code = up.code
)
select u.code, u.full_name as "fullName", u.level, u.grouping
from up join senmap.admin_unit u on u.edition = up.edition and u.code = up.code
order by up.depth desc
