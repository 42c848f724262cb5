-- One row per set and unit: rows that came by sheet or interface in the year before a day, and those that were at fault.
with received as (
  select i.set_id, v.unit_id, count(*) as rows
  from senmap.indicator_value v
  join senmap.indicator i on i.id = v.indicator_id
  where v.intake is not null and v.recorded_at >= :today::date - 365 and (:set::text is null or i.set_id = :set::text)
  group by i.set_id, v.unit_id
), faulty as (
  -- A name that fits no unit counts against the province as it is now.
  select f.set_id, coalesce(f.unit_id, whole.id) as unit_id, count(*) as rows, count(*) filter (where f.left_out) as left_out
  from senmap.intake_issue f
  join senmap.intake n on n.id = f.intake and n.state <> 'review'
  cross join (select u.id from senmap.admin_unit u join senmap.edition e on e.id = u.edition and e.valid_to is null
    where u.level = 'province' limit 1) whole
  where f.at >= :today::date - 365 and (:set::text is null or f.set_id = :set::text)
    and (f.left_out or f.kind in ('duplicate', 'unknown-unit', 'ambiguous-unit', 'no-unit', 'not-a-number', 'merged'))
  group by f.set_id, coalesce(f.unit_id, whole.id)
)
select coalesce(r.set_id, f.set_id) as "set", coalesce(r.unit_id, f.unit_id)::float8 as "unit",
  (coalesce(r.rows, 0) + coalesce(f.left_out, 0))::int as "received",
  least(coalesce(f.rows, 0), coalesce(r.rows, 0) + coalesce(f.left_out, 0))::int as "faulty"
from received r
full join faulty f on f.set_id = r.set_id and f.unit_id = r.unit_id
