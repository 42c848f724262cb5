-- One row per rule that a thing of a layer breaks, on some parts of land.
select f.key, f.name_vi as "nameVi", f.name_en as "nameEn",
  st_x(st_centroid(f.geom)) as "lon", st_y(st_centroid(f.geom)) as "lat", f.part_id as "part",
  r.rule as "fault", r.field, case when r.rule = 'field' then f.properties ->> r.field end as "text"
from senmap.feature_faults(:layers::jsonb) r
join senmap.readable_feature f on f.id = r.feature_id
where f.part_id = any (:parts::int[]) or (:outside::boolean and f.part_id is null)
order by f.name_vi, f.key, r.rule, r.field
limit :row_limit::int
