-- One row per current value of some indicators for some units, from a day on.
select v.indicator_id as "indicator", v.period_start::text as "start", v.period_end::text as "end", v.unit_id::float8 as "unit",
  v.value, v.missing, v.numerator, v.denominator, v.status, v.source
from senmap.indicator_value v
where v.superseded_at is null and v.unit_id = any (:units::bigint[]) and v.indicator_id = any (:indicators::int[])
  and v.period_start >= :first_day::date
order by v.indicator_id, v.period_start, v.period_end
