-- One row per value of an indicator in a stretch of days, as it was known at a moment (null: now).
select v.period_start::text as "start", v.period_end::text as "end", v.unit_id::float8 as "unit", v.value, v.missing,
  v.numerator, v.denominator, v.status, v.source
from senmap.indicator_value v
where v.indicator_id = :indicator::int
  and v.period_start >= :first_day::date and v.period_start <= :last_day::date and v.period_end <= :last_day::date
  and (case when :as_of::timestamptz is null then v.superseded_at is null
    else v.recorded_at <= :as_of::timestamptz and (v.superseded_at is null or v.superseded_at > :as_of::timestamptz) end)
order by v.period_start, v.period_end
