-- One row: how many demonstration values of one indicator were added. Where something is known already, that stays.
with added as (
insert into senmap.indicator_value (indicator_id, period_start, period_end, unit_id, recorded_at, superseded_at, value, numerator,
  denominator, missing, status, source, note, access)
select i.id, v.start, v."end", v.unit, to_timestamp(v.recorded / 1000), to_timestamp(v.superseded / 1000), v.value, v.numerator,
  v.denominator, v.missing, 'demo', 'senmap-demo', v.note,
  case when i.classification = 'public' then 1 else senmap.access_id(i.classification, i.owner, null, v.unit) end
from senmap.indicator i
cross join unnest(:start::date[], :end::date[], :unit::bigint[], :recorded::float8[], :superseded::float8[], :value::float8[],
  :numerator::float8[], :denominator::float8[], :missing::text[], :note::text[])
  as v (start, "end", unit, recorded, superseded, value, numerator, denominator, missing, note)
where i.id = :indicator
on conflict do nothing
returning 1
)
select count(*)::int as "values" from added
