-- One row: a current value that is no demonstration.
select i.code as "indicator", v.period_start::text as "start", v.period_end::text as "end", v.unit_id::float8 as "unit", v.value
from senmap.indicator_value v
join senmap.indicator i on i.id = v.indicator_id
where v.superseded_at is null and v.status <> 'demo'
order by v.period_start, v.period_end, v.unit_id
