-- One row: a unit of this edition and level that has a shape.
select unit.code, unit.full_name
from senmap.admin_unit as unit
where unit.edition = :edition and unit.level = :level
  and exists (select from senmap.admin_unit_part as held where (held.edition, held.code) = (unit.edition, unit.code))
order by unit.code
