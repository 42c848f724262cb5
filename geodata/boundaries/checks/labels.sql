-- One row: a unit whose label point lies outside its land.
select 'labels stand on their land' as rule, format('%s/%s', unit.edition, unit.code) as subject, unit.full_name as detail
from senmap.admin_unit as unit
join senmap.admin_unit_shape as shape on (shape.edition, shape.code, shape.zoom_band) = (unit.edition, unit.code, 3)
where not st_intersects(shape.geom, st_transform(unit.label, 3857))
