-- One row: an archipelago that is missing, misnamed, hidden at small zooms or elsewhere. The law requires both.
select 'archipelagos' as rule, wanted.name as subject, 'it is missing, hidden or misplaced' as detail
from (values
  ('hoang-sa', 'Quần đảo Hoàng Sa', st_makeenvelope(111, 15.5, 113, 17.5, 4326)),
  ('truong-sa', 'Quần đảo Trường Sa', st_makeenvelope(111, 6.5, 117, 12, 4326))) as wanted (key, name, box)
where not exists (
  select from senmap.map_feature as held
  where held.layer = 'archipelagos' and held.key = wanted.key and held.name_vi = wanted.name
    and held.min_zoom = 0 and held.classification = 'public' and st_intersects(held.geom, wanted.box))
