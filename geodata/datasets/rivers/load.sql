-- One row: a stretch of a river or canal as a feature of the map. Its length is geodesic.
select
  key,
  name as name_vi,
  name_en,
  case waterway when 'river' then 0 else 1 end as rank,
  case waterway when 'river' then 0 else 9 end as min_zoom,
  'surveyed' as position,
  'Đã khái quát hóa khoảng 25 m' as position_note_vi,
  'Generalised to about 25 m' as position_note_en,
  jsonb_build_object('waterway', waterway, 'lengthM', round(st_length(line::geography))) as properties,
  'openstreetmap' as source,
  -- The extract does not carry its date.
  null::date as as_of,
  encode(st_asewkb(line), 'hex') as geom
from jsonb_to_recordset(:rows::jsonb) as given (key text, name text, name_en text, waterway text, geometry jsonb)
cross join lateral (select st_geomfromgeojson(geometry) as line) as made
