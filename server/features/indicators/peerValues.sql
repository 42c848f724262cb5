-- One row per value of each indicator for the one period given with it, as it was known at a moment (null: now).
select v.indicator_id as "indicator", v.unit_id::float8 as "unit", v.value, v.missing, v.numerator, v.denominator, v.status, v.source
from jsonb_to_recordset(:periods::jsonb) as p (indicator int, "start" date, "end" date)
join senmap.indicator_value v
  on v.indicator_id = p.indicator and v.period_start = p."start" and v.period_end = p."end"
where (case when :as_of::timestamptz is null then v.superseded_at is null
  else v.recorded_at <= :as_of::timestamptz and (v.superseded_at is null or v.superseded_at > :as_of::timestamptz) end)
order by v.indicator_id
