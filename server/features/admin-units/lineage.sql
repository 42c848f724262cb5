-- One row per link of a unit to what it came from (direction "from") or became (direction "to").
select
  link.direction, other.edition, other.code, other.level, other.full_name as "fullName", parent.full_name as "parentName",
  link.relation, link.resolution, link.clause, link.effective::text as effective
from (
  select 'from' as direction, l.from_edition as edition, l.from_code as code, l.relation, l.resolution, l.clause, l.effective
  from senmap.lineage l where l.to_edition = :edition::text and l.to_code = :code::text
  union all
  select 'to', l.to_edition, l.to_code, l.relation, l.resolution, l.clause, l.effective
  from senmap.lineage l where l.from_edition = :edition::text and l.from_code = :code::text
) link
join senmap.admin_unit other on other.edition = link.edition and other.code = link.code
left join senmap.admin_unit parent on parent.edition = other.edition and parent.code = other.parent_code
order by link.direction, other.code
