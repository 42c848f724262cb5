-- One row: a unit with a shape but no label point on its land; it gets one inside its largest piece.
update senmap.admin_unit as unit
set label = placed.label
from (
  select distinct on (edition, code) edition, code, shape.geom,
    st_transform(st_pointonsurface(piece.geom), 4326) as label
  from senmap.admin_unit_shape as shape
  cross join lateral st_dump(shape.geom) as piece
  where zoom_band = 3
  order by edition, code, st_area(piece.geom) desc
) as placed
where unit.edition = placed.edition and unit.code = placed.code
  and (unit.label is null or not st_intersects(placed.geom, st_transform(unit.label, 3857)))
