-- How far figures can be trusted, counted from the rows themselves: what was to be reported, and which rules values break.
-- Run with the rights of who asks: what somebody may not see counts for nothing to them.

-- One row: a unit that the person is bound to, and whose figures of this classification and owner they may read.
-- Who may read an indicator everywhere has its own class, and needs none of these.
create function senmap.readable_unit_classes() returns table (classification text, owner text, unit_id bigint)
language sql stable security definer
set search_path = pg_catalog
as $$
  select a.classification::text, coalesce(a.owner, ''), a.unit_id from senmap.access a
  where a.id = any (senmap.visible_access()) and a.unit_id is not null and a.part_id is null
$$;

-- One row: a report that was due by a day, of one indicator, one period and one unit. The last periods of each indicator's cycle,
-- for the units that hold on that day and held at the end of the period: nobody is left to report for a unit that was abolished.
-- None from before a unit of its own level first reported it, and none of units whose values the person may not read.
create function senmap.expected_reports(set_id text, today date, periods integer)
returns table (indicator_id integer, set_id_of text, period_start date, period_end date, due_on date, unit_id bigint)
language sql stable
set search_path = pg_catalog
as $$
  select i.id, i.set_id, p.period_start, p.period_end, p.due_on, u.id
  from senmap.indicator i
  join senmap.indicator_set s on s.id = i.set_id
  join lateral (
    select v.period_start
    from senmap.indicator_value v
    join senmap.admin_unit r on r.id = v.unit_id and r.level = i.level
    where v.indicator_id = i.id and v.missing is distinct from 'not-reported'
    order by v.period_start limit 1
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
    and (i.access = any ((select senmap.visible_access())::integer[])
      or (i.classification::text, coalesce(i.owner, ''), u.id) in (
        select r.classification, r.owner, r.unit_id from senmap.readable_unit_classes() r))
$$;

-- One row: an indicator and a unit that reports it: the last day of the last period that it reported, null when it never did, and
-- the first period after it that was due by a day, null when none was. However many periods somebody looks at.
create function senmap.last_reports(set_id text, today date)
returns table (indicator_id integer, unit_id bigint, latest date, period_start date, period_end date, due_on date)
language sql stable
set search_path = pg_catalog
as $$
  with reporting as materialized (
    select e.indicator_id, e.unit_id, i.cycle, i.retired_on, s.due_days, n.valid_from,
      case i.cycle when 'quarter' then interval '3 months' else ('1 ' || i.cycle)::interval end as step
    from senmap.expected_reports(last_reports.set_id, last_reports.today, 1) e
    join senmap.indicator i on i.id = e.indicator_id
    join senmap.indicator_set s on s.id = i.set_id
    join senmap.admin_unit u on u.id = e.unit_id
    join senmap.edition n on n.id = u.edition
  ), begun as materialized (
    select o.indicator_id, (
      select v.period_start
      from senmap.indicator_value v
      join senmap.admin_unit u on u.id = v.unit_id
      join senmap.indicator i on i.id = v.indicator_id and i.level = u.level
      where v.indicator_id = o.indicator_id and v.missing is distinct from 'not-reported'
      order by v.period_start limit 1) as period_start
    from (select distinct r.indicator_id from reporting r) o
  )
  select r.indicator_id, r.unit_id, came.period_end, d.period_start, d.period_end, d.due_on
  from reporting r
  join begun b on b.indicator_id = r.indicator_id
  left join lateral (
    select v.period_end
    from senmap.indicator_value v
    where v.superseded_at is null and v.unit_id = r.unit_id and v.indicator_id = r.indicator_id
      and v.missing is distinct from 'not-reported'
      and v.period_start = date_trunc(r.cycle, v.period_start::timestamp)::date
      and v.period_end = (v.period_start + r.step)::date - 1
    order by v.period_start desc limit 1
  ) came on true
  left join lateral (
    select k.start as period_start, (k.start + r.step)::date - 1 as period_end, (k.start + r.step)::date - 1 + r.due_days as due_on
    from (select date_trunc(r.cycle, coalesce(came.period_end + 1, greatest(b.period_start, r.valid_from))::timestamp)::date as start) k
    where (k.start + r.step)::date - 1 + r.due_days < last_reports.today
      and (r.retired_on is null or r.retired_on > (k.start + r.step)::date - 1)
  ) d on true
$$;

-- One row: a set and a unit: rows that came by sheet or interface in the year before a day, and those of them at fault, for everybody
-- who may read the figures, whoever sent them. A row counts once, however many faults it has. A fault that says of no single value
-- which it is counts as a row of its own. A name that fits no unit counts against the province as it is now.
create function senmap.intake_counts(set_id text, today date)
returns table (set_id_of text, unit_id bigint, received integer, faulty integer)
language sql stable security definer
set search_path = pg_catalog
as $$
  with whole as (
    select u.id from senmap.admin_unit u join senmap.edition e on e.id = u.edition and e.valid_to is null
    where u.level = 'province' limit 1
  ), came as (
    select i.set_id, v.unit_id, v.indicator_id, v.intake, v.period_start, v.period_end, null::integer as number, false as at_fault
    from senmap.indicator_value v
    join senmap.indicator i on i.id = v.indicator_id
    where v.intake is not null and v.recorded_at >= intake_counts.today - 365
      and (intake_counts.set_id is null or i.set_id = intake_counts.set_id)
    union all
    select f.set_id, coalesce(f.unit_id, (select w.id from whole w)), f.indicator_id, f.intake, f.period_start, f.period_end,
      case when f.unit_id is null or f.indicator_id is null or f.period_start is null or f.period_end is null then f.number end, true
    from senmap.intake_issue f
    join senmap.intake n on n.id = f.intake and n.state <> 'review'
    where f.at >= intake_counts.today - 365 and (intake_counts.set_id is null or f.set_id = intake_counts.set_id)
      and (f.left_out or f.kind in ('duplicate', 'unknown-unit', 'ambiguous-unit', 'no-unit', 'not-a-number', 'merged'))
  ), lines as (
    select c.set_id, c.unit_id, c.indicator_id, bool_or(c.at_fault) as at_fault
    from came c
    where c.set_id is not null and c.unit_id is not null
    group by c.set_id, c.unit_id, c.indicator_id, c.intake, c.period_start, c.period_end, c.number
  ), readable as materialized (
    select r.classification, r.owner, r.unit_id from senmap.readable_unit_classes() r
  )
  select l.set_id, l.unit_id, count(*)::integer, count(*) filter (where l.at_fault)::integer
  from lines l
  where exists (
    select from senmap.indicator i
    where (i.id = l.indicator_id or l.indicator_id is null and i.set_id = l.set_id)
      and (i.access = any (senmap.visible_access()) or exists (
        select from readable r
        where r.unit_id = l.unit_id and r.classification = i.classification::text and r.owner = coalesce(i.owner, ''))))
  group by l.set_id, l.unit_id
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
