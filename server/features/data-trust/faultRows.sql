-- One row per rule that a value breaks, of one set and some units.
select i.code as "indicator", u.edition, u.code as "unit", u.full_name as "unitName", f.period_start::text as "start",
  f.period_end::text as "end", f.rule as "fault", f.value, f.expected
from senmap.value_faults(:set, :today::date, :periods::int) f
join senmap.indicator i on i.id = f.indicator_id
join senmap.admin_unit u on u.id = f.unit_id
where f.unit_id = any (:units::bigint[])
  and (f.indicator_id, f.period_start) in (
    select e.indicator_id, e.period_start from senmap.expected_reports(:set, :today::date, :periods::int) e)
order by f.period_start desc, i.code, u.code
limit :row_limit::int
