-- One row: a unit with a shape but without a label point of its own; it gets one inside its largest piece.
update senmap.admin_unit as unit
set label = placed.label
from (
  select distinct on (edition, code) edition, code, st_transform(st_pointonsurface(piece.geom), 4326) as label
  from senmap.admin_unit_shape
  cross join lateral st_dump(geom) as piece
  where zoom_band = 3
  order by edition, code, st_area(piece.geom) desc
) as placed
where unit.edition = placed.edition and unit.code = placed.code and unit.label is null
