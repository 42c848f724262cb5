-- How far figures can be trusted, counted from the rows themselves: what was to be reported, and which rules values break.
-- Run with the rights of who asks: what somebody may not see counts for nothing to them.

-- One row: a report that was due by a day, of one indicator, one period and one unit. The last periods of each indicator's cycle,
-- for the units that hold on that day and held at the end of the period: nobody is left to report for a unit that was abolished.
-- None from before the indicator was first reported.
create function senmap.expected_reports(set_id text, today date, periods integer)
returns table (indicator_id integer, set_id_of text, period_start date, period_end date, due_on date, unit_id bigint)
language sql stable
set search_path = pg_catalog
as $$
  select i.id, i.set_id, p.period_start, p.period_end, p.due_on, u.id
  from senmap.indicator i
  join senmap.indicator_set s on s.id = i.set_id
  join lateral (
    select v.period_start from senmap.indicator_value v where v.indicator_id = i.id order by v.period_start limit 1
  ) begun on true
  cross join lateral (
    select k.start::date as period_start, k.ends as period_end, k.ends + s.due_days as due_on
    from (
      select g as start, (g + step.by)::date - 1 as ends
      from (select case i.cycle when 'quarter' then interval '3 months' else ('1 ' || i.cycle)::interval end as by) step,
        lateral generate_series(date_trunc(i.cycle, expected_reports.today::timestamp) - step.by * (expected_reports.periods + 4),
          date_trunc(i.cycle, expected_reports.today::timestamp), step.by) g
    ) k
    where k.ends + s.due_days < expected_reports.today and k.start::date >= begun.period_start
    order by k.start desc limit expected_reports.periods
  ) p
  join senmap.edition e on (e.valid_from is null or e.valid_from <= p.period_end)
    and (e.valid_to is null or e.valid_to >= expected_reports.today)
  join senmap.admin_unit u on u.edition = e.id and u.level = i.level and not u.grouping
  where (expected_reports.set_id is null or i.set_id = expected_reports.set_id)
    and (i.retired_on is null or i.retired_on > p.period_end)
$$;

-- One row: a rule that a value of today's knowledge breaks, in at least the last periods of its indicator's cycle.
-- 'range': outside what is plausible. 'ratio': not its numerator ÷ denominator × factor. 'jump': changed by more than max_jump times
-- what it usually changes. 'sum': a figure of a larger unit that its parts, all reported, do not add up to.
create function senmap.value_faults(set_id text, today date, periods integer)
returns table (indicator_id integer, unit_id bigint, period_start date, period_end date, rule text, value float8, expected float8)
language sql stable
set search_path = pg_catalog
as $$
  with cycles (cycle, step, shortest, longest) as (
    values ('week', interval '7 days', 6, 6), ('month', interval '1 month', 27, 30), ('quarter', interval '3 months', 89, 91),
      ('year', interval '1 year', 364, 365)
  ), known as (
    select v.indicator_id, v.unit_id, v.period_start, v.period_end, v.value, v.numerator, v.denominator, i.plausible_min,
      i.plausible_max, i.max_jump, i.factor, i.decimals, i.aggregation,
      v.period_end >= value_faults.today - c.step * (value_faults.periods + 3) as is_recent,
      lag(v.value) over own as before
    from senmap.indicator i
    join cycles c on c.cycle = i.cycle
    join senmap.indicator_value v on v.indicator_id = i.id and v.superseded_at is null and v.value is not null
    where (value_faults.set_id is null or i.set_id = value_faults.set_id)
      -- What usually changes is seen in the twelve before.
      and v.period_start >= value_faults.today - c.step * (value_faults.periods + 17)
      and v.period_end - v.period_start between c.shortest and c.longest
    window own as (partition by v.indicator_id, v.unit_id order by v.period_start)
  ), usual as (
    select k.*, abs(k.value - k.before) as moved,
      avg(abs(k.value - k.before)) over (partition by k.indicator_id, k.unit_id order by k.period_start
        rows between 12 preceding and 1 preceding) as usually,
      count(k.before) over (partition by k.indicator_id, k.unit_id order by k.period_start
        rows between 12 preceding and 1 preceding) as seen
    from known k
  ), recent as (
    select * from usual u where u.is_recent
  )
  select r.indicator_id, r.unit_id, r.period_start, r.period_end, 'range', r.value,
    case when r.value < r.plausible_min then r.plausible_min else r.plausible_max end
  from recent r where r.value < r.plausible_min or r.value > r.plausible_max
  union all
  select r.indicator_id, r.unit_id, r.period_start, r.period_end, 'ratio', r.value, r.numerator / r.denominator * r.factor
  from recent r where r.denominator > 0 and abs(r.value - r.numerator / r.denominator * r.factor) > power(10, -r.decimals)
  union all
  select r.indicator_id, r.unit_id, r.period_start, r.period_end, 'jump', r.value, r.before
  from recent r where r.seen >= 4 and r.moved > r.max_jump * greatest(r.usually, power(10, -r.decimals))
  union all
  select w.indicator_id, w.unit_id, w.period_start, w.period_end, 'sum', w.value, parts.total
  from (
    select r.indicator_id, r.period_start, r.period_end, c.edition, c.parent_code, sum(r.value) as total, count(*) as told
    from recent r
    join senmap.admin_unit c on c.id = r.unit_id and not c.grouping
    where r.aggregation = 'sum' and c.parent_code is not null
    group by r.indicator_id, r.period_start, r.period_end, c.edition, c.parent_code
  ) parts
  join (
    select c.edition, c.parent_code, count(*) as all_parts from senmap.admin_unit c
    where c.parent_code is not null and not c.grouping group by c.edition, c.parent_code
  ) family on family.edition = parts.edition and family.parent_code = parts.parent_code and family.all_parts = parts.told
  join senmap.admin_unit whole on whole.edition = parts.edition and whole.code = parts.parent_code
  join recent w on w.unit_id = whole.id and w.indicator_id = parts.indicator_id
    and w.period_start = parts.period_start and w.period_end = parts.period_end
  where abs(parts.total - w.value) > 0.5 * power(10, -w.decimals)
$$;
