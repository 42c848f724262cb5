-- One row per set and reporting unit: reports that were due, those that came, and how late the latest one is.
with reports as (
  select e.set_id_of as set_id, e.indicator_id, e.unit_id, e.period_end, e.due_on, e.period_end - e.period_start + 1 as cycle_days,
    v.indicator_id is not null and v.missing is distinct from 'not-reported' as came
  from senmap.expected_reports(:set, :today::date, :periods::int) e
  left join senmap.indicator_value v on v.superseded_at is null and v.unit_id = e.unit_id and v.indicator_id = e.indicator_id
    and v.period_start = e.period_start and v.period_end = e.period_end
), standing as (
  select r.set_id, r.unit_id, r.indicator_id, r.cycle_days, count(*) as expected, count(*) filter (where r.came) as reported,
    max(r.period_end) filter (where r.came) as latest,
    -- Late is what is due since the last report that came; gaps before it are incomplete, not late.
    min(r.due_on) filter (where not r.came and r.period_end > r.last_came) as due_on
  from (select r.*, coalesce(max(r.period_end) filter (where r.came) over (partition by r.indicator_id, r.unit_id), date '0001-01-01')
    as last_came from reports r) r
  group by r.set_id, r.unit_id, r.indicator_id, r.cycle_days
)
select s.set_id as "set", s.unit_id::float8 as "unit", sum(s.expected)::int as "expected", sum(s.reported)::int as "reported",
  max(s.latest)::text as "latest", min(s.due_on)::text as "dueOn",
  coalesce(max(:today::date - s.due_on), 0)::int as "daysLate",
  min(100 * greatest(0, 1 - coalesce(:today::date - s.due_on, 0) / (2.0 * s.cycle_days)))::float8 as "liveness"
from standing s
group by s.set_id, s.unit_id
