-- One row per set and unit: values of the periods looked at, and those that break a rule.
with looked as (
  select e.set_id_of as set_id, e.indicator_id, e.unit_id, e.period_start, e.period_end
  from senmap.expected_reports(:set, :today::date, :periods::int) e
  join senmap.indicator_value v on v.superseded_at is null and v.unit_id = e.unit_id and v.indicator_id = e.indicator_id
    and v.period_start = e.period_start and v.period_end = e.period_end and v.value is not null
  union
  -- Totals are not expected of districts and the province, but looked at where they are given.
  select i.set_id, v.indicator_id, v.unit_id, v.period_start, v.period_end
  from (select distinct e.indicator_id, e.period_start, e.period_end
    from senmap.expected_reports(:set, :today::date, :periods::int) e) p
  join senmap.indicator i on i.id = p.indicator_id
  join senmap.indicator_value v on v.superseded_at is null and v.indicator_id = p.indicator_id
    and v.period_start = p.period_start and v.period_end = p.period_end and v.value is not null
), broken as (
  select distinct f.indicator_id, f.unit_id, f.period_start, f.period_end
  from senmap.value_faults(:set, :today::date, :periods::int) f
)
select l.set_id as "set", l.unit_id::float8 as "unit", count(*)::int as "checked", count(b.indicator_id)::int as "broken"
from looked l
left join broken b using (indicator_id, unit_id, period_start, period_end)
group by l.set_id, l.unit_id
