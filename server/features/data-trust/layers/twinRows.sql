-- One row per thing of a layer that one before it says already, on some parts of land, with that one and how far it lies away.
select f.key, f.name_vi as "nameVi", f.name_en as "nameEn",
  st_x(st_centroid(f.geom)) as "lon", st_y(st_centroid(f.geom)) as "lat", f.part_id as "part",
  r.rule as "fault", r.metres as "value", o.key as "otherKey", o.name_vi as "otherVi", o.name_en as "otherEn"
from senmap.feature_twins(:layers::jsonb) r
join senmap.readable_feature f on f.id = r.feature_id
join senmap.readable_feature o on o.id = r.twin_id
where f.part_id = any (:parts::int[]) or (:outside::boolean and f.part_id is null)
order by f.name_vi, f.key
limit :row_limit::int
