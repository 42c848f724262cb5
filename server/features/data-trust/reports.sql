-- One row per set and reporting unit: reports that were due, those that came, and how late the latest one is.
with standing as (
  select e.set_id_of as set_id, e.unit_id, e.indicator_id, count(*) as expected,
    count(*) filter (where v.indicator_id is not null and v.missing is distinct from 'not-reported') as reported
  from senmap.expected_reports(:set, :today::date, :periods::int) e
  left join senmap.indicator_value v on v.superseded_at is null and v.unit_id = e.unit_id and v.indicator_id = e.indicator_id
    and v.period_start = e.period_start and v.period_end = e.period_end
  group by e.set_id_of, e.unit_id, e.indicator_id
)
select s.set_id as "set", s.unit_id::float8 as "unit", sum(s.expected)::int as "expected", sum(s.reported)::int as "reported",
  max(l.latest)::text as "latest", min(l.due_on)::text as "dueOn",
  -- Late is what is due since the last report that came; gaps before it are incomplete, not late.
  coalesce(max(:today::date - l.due_on), 0)::int as "daysLate",
  min(100 * greatest(0, 1 - coalesce((:today::date - l.due_on) / (2.0 * (l.period_end - l.period_start + 1)), 0)))::float8 as "liveness"
from standing s
left join senmap.last_reports(:set, :today::date) l on l.indicator_id = s.indicator_id and l.unit_id = s.unit_id
group by s.set_id, s.unit_id
