-- One row: a border gate without a note on its position, or a layer that does not hold the two gates.
select 'border-gates' as rule, key as subject, 'its position is approximate and does not say so' as detail
from senmap.map_feature
where layer = 'border-gates' and (position <> 'approximate' or position_note_vi is null or position_note_en is null)
union all
select 'border-gates', 'the layer', format('%s gates, 2 expected', count(*))
from senmap.map_feature where layer = 'border-gates' having count(*) <> 2
