-- One row: a unit that has a shape, and its parts.
select unit.edition, unit.code, unit.level, unit.grouping, array_agg(held.part_id order by held.part_id) as parts
from senmap.admin_unit as unit
join senmap.admin_unit_part as held on held.edition = unit.edition and held.code = unit.code
group by unit.edition, unit.code
order by unit.edition, unit.code
