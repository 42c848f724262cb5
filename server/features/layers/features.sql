-- One row per thing of a point layer.
select
  f.id, f.key, f.name_vi as "nameVi", f.name_en as "nameEn", st_x(f.geom) as lon, st_y(f.geom) as lat, f.position,
  f.position_note_vi as "noteVi", f.position_note_en as "noteEn", f.properties, f.as_of::text as "asOf", f.demo,
  json_build_object('id', s.id, 'title', s.title, 'publisher', s.publisher, 'url', s.url,
    'published', s.published, 'licence', s.licence, 'note', s.note) as source
from senmap.readable_feature f
join senmap.source s on s.id = f.source
where f.layer = :layer::text
order by f.rank desc, f.name_vi, f.key
