-- One row per report that was due and did not come, of one set and some units; late ones are due since the last that came.
select i.code as "indicator", u.edition, u.code as "unit", u.full_name as "unitName", r.period_start::text as "start",
  r.period_end::text as "end", case when r.period_end > r.last_came then 'late' else 'missing' end as "fault",
  r.due_on::text as "dueOn", :today::date - r.due_on as "daysLate"
from (
  select e.*, v.indicator_id is not null and v.missing is distinct from 'not-reported' as came,
    coalesce(l.latest, date '0001-01-01') as last_came
  -- What is late began whenever it began, however few periods are looked at.
  from senmap.expected_reports(:set, :today::date, case when :late_only::boolean then 120 else :periods::int end) e
  left join senmap.last_reports(:set, :today::date) l on l.indicator_id = e.indicator_id and l.unit_id = e.unit_id
  left join senmap.indicator_value v on v.superseded_at is null and v.unit_id = e.unit_id and v.indicator_id = e.indicator_id
    and v.period_start = e.period_start and v.period_end = e.period_end
  where e.unit_id = any (:units::bigint[])
) r
join senmap.indicator i on i.id = r.indicator_id
join senmap.admin_unit u on u.id = r.unit_id
where not r.came and (:late_only::boolean is false or r.period_end > r.last_came)
order by r.due_on, i.code, u.code
limit :row_limit::int
