-- One row per unit of every edition with the parts of land it holds. One without a shape that went whole into a later unit
-- holds an equal share of that unit's parts with the others that did: sibling_count says how many they are.
select
  u.id::float8 as "id", u.edition, u.code, u.level, u.full_name as "name", u.parent_code as "parentCode", u.grouping,
  coalesce(own.parts, heir.parts, '{}') as "parts",
  case when own.parts is null then coalesce(heir.siblings, 1) else 1 end::int as "siblings"
from senmap.admin_unit u
left join lateral (
  select array_agg(p.part_id order by p.part_id) as parts
  from senmap.admin_unit_part p where p.edition = u.edition and p.code = u.code
) own on true
left join lateral (
  select
    (select array_agg(p.part_id order by p.part_id) from senmap.admin_unit_part p
      where p.edition = l.to_edition and p.code = l.to_code) as parts,
    (select count(*) from senmap.lineage s
      join senmap.admin_unit f on f.edition = s.from_edition and f.code = s.from_code and f.level = u.level
      where s.to_edition = l.to_edition and s.to_code = l.to_code) as siblings
  from senmap.lineage l
  where own.parts is null and l.from_edition = u.edition and l.from_code = u.code and l.relation = 'full'
  limit 1
) heir on true
order by u.id
