-- One row: an indicator of a unit with its values before those in question, the oldest first. asked: which of them, and from when on.
select v.indicator_id as indicator, v.unit_id::float8 as unit,
  jsonb_agg(jsonb_build_object('start', v.period_start, 'days', v.period_end - v.period_start + 1, 'value', v.value)
    order by v.period_start) as values
from jsonb_to_recordset(:asked::jsonb) as a (indicator integer, units bigint[], since date)
cross join unnest(a.units) as u (id)
join senmap.indicator_value v on v.unit_id = u.id and v.indicator_id = a.indicator
where v.superseded_at is null and v.value is not null and v.status <> 'demo' and v.period_start >= a.since
group by v.indicator_id, v.unit_id
