-- One row: a number of units that is not what the resolutions and the list of codes say.
with expected (subject, wanted, found) as (
  select 'districts of former Đồng Tháp', 12, count(*) from senmap.admin_unit
  where edition = '2024' and level = 'district' and parent_code = '87'
  union all
  select 'districts of former Tiền Giang', 11, count(*) from senmap.admin_unit
  where edition = '2024' and level = 'district' and parent_code = '82'
  union all
  select 'old communes of former Đồng Tháp with a shape', 141, count(*) from senmap.admin_unit as unit
  join senmap.admin_unit as district on district.edition = unit.edition and district.code = unit.parent_code
  where unit.edition = '2024' and unit.level = 'commune' and district.parent_code = '87'
    and exists (select from senmap.admin_unit_part as held where (held.edition, held.code) = (unit.edition, unit.code))
  union all
  select 'old communes of former Tiền Giang', 164, count(*) from senmap.admin_unit as unit
  join senmap.admin_unit as district on district.edition = unit.edition and district.code = unit.parent_code
  where unit.edition = '2024' and unit.level = 'commune' and district.parent_code = '82'
  union all
  select 'communes of 2025', 102, count(*) from senmap.admin_unit as unit
  where unit.edition = '2025' and unit.level = 'commune' and not unit.grouping and unit.parent_code = '82'
    and exists (select from senmap.admin_unit_part as held where (held.edition, held.code) = (unit.edition, unit.code))
  union all
  select 'former districts laid over 2025', 23, count(*) from senmap.admin_unit
  where edition = '2025' and level = 'district' and grouping
)
select 'counts' as rule, subject, format('%s expected, %s found', wanted, found) as detail
from expected where wanted <> found
