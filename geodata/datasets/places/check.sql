-- One row: a seat of a former district that does not lie within two kilometres of the province, or an empty layer.
select 'places' as rule, key as subject, 'a seat of a former district lies outside the province' as detail
from senmap.map_feature
cross join (select geom from senmap.admin_unit_shape where (edition, code, zoom_band) = ('2025', '82', 3)) as province
where layer = 'places' and properties ->> 'size' <> 'place' and not st_dwithin(geom_3857, province.geom, 2000)
union all
select 'places', 'the layer', 'it holds no row' where not exists (select from senmap.map_feature where layer = 'places')
