-- One row: a value as it is known now. asked: indicators, units and periods.
select v.indicator_id as indicator, v.unit_id::float8 as unit, v.period_start::text as start, v.period_end::text as end, v.value,
  v.numerator, v.denominator, v.missing, v.status, v.source, v.note, v.recorded_at as "recordedAt"
from jsonb_to_recordset(:asked::jsonb) as a (indicator integer, start date, "end" date, units bigint[])
cross join unnest(a.units) as u (id)
join senmap.indicator_value v on v.unit_id = u.id and v.indicator_id = a.indicator and v.period_start = a.start
  and v.period_end = a.end
where v.superseded_at is null
