-- One row: a unit without successor or predecessor, or a lineage that its words or the land contradict.
select 'every old commune has a successor' as rule, format('%s/%s', edition, code) as subject, full_name as detail
from senmap.admin_unit as unit
where edition = '2024' and level in ('province', 'commune') and not exists (
  select from senmap.lineage where (from_edition, from_code) = (unit.edition, unit.code))
union all
select 'every new unit has a predecessor', format('%s/%s', edition, code), full_name
from senmap.admin_unit as unit
where edition = '2025' and level in ('province', 'commune') and not exists (
  select from senmap.lineage where (to_edition, to_code) = (unit.edition, unit.code))
union all
select 'full means one successor', format('%s/%s', from_edition, from_code),
  format('%s successors: %s', count(*), string_agg(format('%s %s', to_code, relation), ', '))
from senmap.lineage
group by from_edition, from_code
having (count(*) = 1) <> bool_and(relation = 'full')
union all
select 'the land agrees with the lineage', format('2024/%s to 2025/%s', land.from_code, land.to_code),
  format('part %s says so, no resolution does', land.part_id)
from (
  select old.code as from_code, new.code as to_code, a.part_id
  from senmap.admin_unit_part as a
  join senmap.admin_unit as old on old.edition = a.edition and old.code = a.code and old.level = 'commune'
  join senmap.admin_unit_part as b on b.part_id = a.part_id
  join senmap.admin_unit as new on new.edition = b.edition and new.code = b.code and new.level = 'commune'
  where old.edition = '2024' and new.edition = '2025' and not new.grouping
) as land
where not exists (select from senmap.lineage as line
  where (line.from_edition, line.from_code, line.to_edition, line.to_code)
    = ('2024', land.from_code, '2025', land.to_code))
union all
select 'the lineage agrees with the land', format('2024/%s to 2025/%s', line.from_code, line.to_code),
  'no part lies in both'
from senmap.lineage as line
where exists (select from senmap.admin_unit_part where (edition, code) = (line.from_edition, line.from_code))
  and not exists (select from senmap.admin_unit_part as a join senmap.admin_unit_part as b using (part_id)
    where (a.edition, a.code) = (line.from_edition, line.from_code)
      and (b.edition, b.code) = (line.to_edition, line.to_code))
