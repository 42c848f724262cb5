-- One row per unit: old communes of its land that were merged or split on 1 July 2025.
-- An old commune is unchanged when it went over whole into a commune that took in nothing else.
with changed as materialized (
  select l.from_code, l.to_code, old.parent_code as district, now_unit.main_grouping
  from senmap.lineage l
  join senmap.admin_unit old on old.edition = l.from_edition and old.code = l.from_code and old.level = 'commune'
  join senmap.admin_unit now_unit on now_unit.edition = l.to_edition and now_unit.code = l.to_code
  where l.from_edition = '2024' and l.to_edition = '2025'
    and (l.relation = 'partial' or exists (
      select from senmap.lineage other
      where other.to_edition = l.to_edition and other.to_code = l.to_code and other.from_code <> l.from_code))
)
select u.id, u.code, u.full_name as name, counted.old_communes as value, 2025 as year, 'computed' as basis
from senmap.units_inside(:edition::text, :level::text, :parent::text) u,
lateral (
  select count(distinct c.from_code)::int as old_communes
  from changed c
  left join senmap.admin_unit d on d.edition = '2024' and d.code = c.district
  where case
    when u.level = 'commune' and u.edition = '2024' then c.from_code = u.code
    when u.level = 'commune' then c.to_code = u.code
    when u.level = 'district' then c.district = u.code
    when u.edition = '2024' then d.parent_code = u.code
    else true
  end
) counted
where u.edition in ('2024', '2025')
order by u.code
