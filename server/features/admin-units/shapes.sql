-- One row per unit with a shape: its outline as GeoJSON, generalised as for zoom 8-9.
select u.id::float8 as id, u.code, u.full_name as name, st_asgeojson(st_transform(s.geom, 4326), 5)::json as geometry
from senmap.admin_unit u
join senmap.admin_unit_shape s on s.edition = u.edition and s.code = u.code and s.zoom_band = 1
where u.edition = :edition::text and u.level = :level::text
  and (:parent::text is null or u.parent_code = :parent::text or exists (
    select from senmap.grouping_member m
    where m.edition = u.edition and m.code = u.code and m.grouping_code = :parent::text))
order by u.code
