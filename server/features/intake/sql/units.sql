-- One row: a unit of an edition, with what it lies in.
select id::float8 as id, edition, code, level, kind, name, full_name as "fullName", parent_code as "parentCode",
  main_grouping as "mainGrouping", grouping
from senmap.admin_unit
order by edition, level desc, code
