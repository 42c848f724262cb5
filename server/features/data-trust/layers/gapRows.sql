-- One row per property or date that a thing of a layer does not say, on some parts of land.
select f.key, f.name_vi as "nameVi", f.name_en as "nameEn",
  st_x(st_centroid(f.geom)) as "lon", st_y(st_centroid(f.geom)) as "lat", f.part_id as "part",
  'empty' as "fault", r.field
from senmap.feature_gaps(:layers::jsonb) r
join senmap.readable_feature f on f.id = r.feature_id
where f.part_id = any (:parts::int[]) or (:outside::boolean and f.part_id is null)
order by f.name_vi, f.key, r.field
limit :row_limit::int
