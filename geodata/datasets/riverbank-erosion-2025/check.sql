-- One row: an emergency with a date that does not fit 2025, a length that is not positive, or without facts to read.
select 'riverbank-erosion-2025' as rule, key as subject, properties::text as detail
from senmap.map_feature
where layer = 'riverbank-erosion-2025'
  and ((properties ->> 'declaredOn')::date not between '2025-01-01' and '2025-12-31'
    or (properties ->> 'lengthM')::numeric <= 0
    or properties #>> '{facts,vi}' is null or properties #>> '{facts,en}' is null
    or as_of is null or position <> 'approximate' or position_note_vi is null)
union all
select 'riverbank-erosion-2025', 'the layer', format('%s emergencies, 3 expected', count(*))
from senmap.map_feature where layer = 'riverbank-erosion-2025' having count(*) <> 3
