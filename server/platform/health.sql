-- One row: whether the map can be drawn.
select exists (select from senmap.admin_unit_shape) as ready
