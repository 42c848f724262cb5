-- One row: a part that is not in exactly one unit of a level, or a unit that its children do not cover.
with held as (
  select unit.edition, unit.level, unit.grouping, unit.code, unit.parent_code, part.part_id
  from senmap.admin_unit_part as part
  join senmap.admin_unit as unit on unit.edition = part.edition and unit.code = part.code
)
select
  'one unit per level' as rule,
  format('part %s in %s', part_id, edition) as subject,
  format('it lies in %s units of level %s: %s', count(*), level, string_agg(code, ', ')) as detail
from held group by edition, level, grouping, part_id having count(*) > 1
union all
select 'land has a unit', format('part %s', part.id), format('no %s of %s holds it', wanted.level, wanted.edition)
from senmap.part
cross join (values ('2024', 'province'), ('2024', 'district'), ('2025', 'province'), ('2025', 'commune'),
  ('2025', 'district')) as wanted (edition, level)
where not exists (select from held where (held.edition, held.level, held.part_id)
  = (wanted.edition, wanted.level, part.id))
union all
select 'children lie in their parent', format('%s/%s', child.edition, child.code),
  format('part %s is not in its parent %s', child.part_id, child.parent_code)
from held as child
where child.parent_code is not null and not exists (select from held as parent
  where (parent.edition, parent.code, parent.part_id) = (child.edition, child.parent_code, child.part_id))
union all
-- A parent none of whose children has a shape (a district of former Tiền Giang) cannot be covered.
select 'children cover their parent', format('%s/%s', parent.edition, parent.code),
  format('part %s is in no child', parent.part_id)
from held as parent
where not parent.grouping
  and exists (select from held as child where (child.edition, child.parent_code) = (parent.edition, parent.code))
  and not exists (select from held as child
    where (child.edition, child.parent_code, child.part_id) = (parent.edition, parent.code, parent.part_id))
