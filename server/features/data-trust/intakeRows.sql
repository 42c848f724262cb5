-- One row per fault of what came in for a set and some units in the year before a day.
select i.code as "indicator", u.edition, u.code as "unit", u.full_name as "unitName",
  coalesce(f.period_start, f.at::date)::text as "start", coalesce(f.period_end, f.at::date)::text as "end",
  f.kind as "fault", f.raw as "text"
from senmap.intake_issue f
join senmap.intake n on n.id = f.intake and n.state <> 'review'
join senmap.admin_unit u on u.id = coalesce(f.unit_id, (
  select w.id from senmap.admin_unit w join senmap.edition e on e.id = w.edition and e.valid_to is null
  where w.level = 'province' limit 1))
left join senmap.indicator i on i.id = f.indicator_id
where f.set_id = :set and u.id = any (:units::bigint[]) and f.at >= :today::date - 365
  and (f.left_out or f.kind in ('duplicate', 'unknown-unit', 'ambiguous-unit', 'no-unit', 'not-a-number', 'merged'))
order by f.at desc
limit :row_limit::int
