-- One row: a reading without date, value or known source, or an empty layer.
select 'salinity-points' as rule, point.key as subject, reading.value::text as detail
from senmap.map_feature as point
cross join jsonb_array_elements(point.properties -> 'readings') as reading
where point.layer = 'salinity-points'
  and (reading.value ->> 'measuredOn' !~ '^\d{4}-\d{2}(-\d{2})?$'
    or (reading.value ->> 'valueGPerL')::numeric not between 0 and 40
    or not exists (select from senmap.source where id = reading.value ->> 'source'))
union all
select 'salinity-points', 'the layer', 'it holds no row'
where not exists (select from senmap.map_feature where layer = 'salinity-points')
