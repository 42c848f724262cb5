-- One row per thing of a layer that was to be looked at again, on some parts of land, the latest first; then those without a date.
select f.key, f.name_vi as "nameVi", f.name_en as "nameEn",
  st_x(st_centroid(f.geom)) as "lon", st_y(st_centroid(f.geom)) as "lat", f.part_id as "part",
  case when r.dated is null then 'undated' else 'overdue' end as "fault", r.dated::text as "dated", r.due_on::text as "dueOn",
  r.days_late as "daysLate"
from senmap.feature_ages(:layers::jsonb, :today::date) r
join senmap.readable_feature f on f.id = r.feature_id
where (f.part_id = any (:parts::int[]) or (:outside::boolean and f.part_id is null))
  and (r.dated is null or r.days_late > 0)
order by r.days_late desc nulls last, f.name_vi, f.key
limit :row_limit::int
