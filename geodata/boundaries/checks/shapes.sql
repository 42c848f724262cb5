-- One row: a unit whose shape is missing, empty, invalid or another size than its parts in some zoom band.
with land as (
  select held.edition, held.code, sum(st_area(st_transform(part.geom, 3857))) as area
  from senmap.admin_unit_part as held join senmap.part on part.id = held.part_id
  group by held.edition, held.code
)
select
  'a shape in every band' as rule,
  format('%s/%s band %s', land.edition, land.code, band.number) as subject,
  case
    when shape.geom is null or st_isempty(shape.geom) then 'there is no shape'
    when not st_isvalid(shape.geom) then st_isvalidreason(shape.geom)
    else format('it is %s times as large as its parts', round((st_area(shape.geom) / land.area)::numeric, 4))
  end as detail
from land
cross join generate_series(0, 3) as band (number)
left join senmap.admin_unit_shape as shape
  on (shape.edition, shape.code, shape.zoom_band) = (land.edition, land.code, band.number)
where shape.geom is null or st_isempty(shape.geom) or not st_isvalid(shape.geom)
  -- Generalising may cost a little island or a bend; the finest band must not differ.
  or abs(st_area(shape.geom) / land.area - 1) > case when band.number = 3 then 0.0001 else 0.5 end
union all
select 'every land unit has a label', format('%s/%s', edition, code), full_name
from senmap.admin_unit as unit
where label is null
  and exists (select from senmap.admin_unit_part as held where (held.edition, held.code) = (unit.edition, unit.code))
union all
select 'borders in every band', format('%s band %s', edition.id, band.number), 'there is no border'
from senmap.edition cross join generate_series(0, 3) as band (number)
where not exists (select from senmap.border where (border.edition, border.zoom_band) = (edition.id, band.number))
