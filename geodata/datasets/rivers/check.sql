-- One row: a river or canal that is not a line, is too short to see, or lies elsewhere.
select 'rivers' as rule, key as subject,
  format('%s of %s m, %s km from the province', geometrytype(river.geom), properties ->> 'lengthM',
    round(st_distance(geom_3857, province.geom) / 1000)) as detail
from senmap.map_feature as river
cross join (select geom from senmap.admin_unit_shape where (edition, code, zoom_band) = ('2025', '82', 0)) as province
where layer = 'rivers'
  and (geometrytype(river.geom) <> 'LINESTRING' or (properties ->> 'lengthM')::numeric < 100
    or not st_dwithin(geom_3857, province.geom, 100000))
union all
select 'rivers', 'the layer', 'it holds no row' where not exists (select from senmap.map_feature where layer = 'rivers')
