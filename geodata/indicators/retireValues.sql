-- One row: a value of an earlier import that the new one states otherwise, or a demonstration value in the place of a real one. The
-- former is kept as what was known until now. What a person recorded stays current.
with given as (
  select v.indicator_id, v.period_start, v.period_end, v.unit_id, v.recorded_at, v.status = 'demo' as demo
  from jsonb_to_recordset(:rows::jsonb) as g (code text, start date, "end" date, edition text, unit text, value double precision,
    numerator double precision, denominator double precision, status text, source text, note text)
  join senmap.indicator i on i.code = g.code
  join senmap.admin_unit u on u.edition = g.edition and u.code = g.unit
  join senmap.indicator_value v on v.indicator_id = i.id and v.period_start = g.start and v.period_end = g."end" and v.unit_id = u.id
  where v.status = 'demo' or (v.superseded_at is null and v.recorded_by is null and v.intake is null
    and (v.value, v.numerator, v.denominator, v.status, v.source, v.note)
      is distinct from (g.value, g.numerator, g.denominator, g.status, g.source, g.note))
), gone as (
  delete from senmap.indicator_value v using given g
  where g.demo and (v.indicator_id, v.period_start, v.period_end, v.unit_id, v.recorded_at)
    = (g.indicator_id, g.period_start, g.period_end, g.unit_id, g.recorded_at)
)
update senmap.indicator_value v set superseded_at = now()
from given g
where not g.demo and (v.indicator_id, v.period_start, v.period_end, v.unit_id, v.recorded_at)
  = (g.indicator_id, g.period_start, g.period_end, g.unit_id, g.recorded_at)
