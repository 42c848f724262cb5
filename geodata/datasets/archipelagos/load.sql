-- One row: an archipelago as a label point on the map of the whole country.
select
  key,
  name as name_vi,
  name_en,
  0 as rank,
  0 as min_zoom,
  'approximate' as position,
  'Điểm đặt tên của quần đảo' as position_note_vi,
  'Label point of the archipelago' as position_note_en,
  properties,
  'special-zones-2025' as source,
  '2025-07-01'::date as as_of,
  encode(st_asewkb(st_setsrid(st_makepoint(lon, lat), 4326)), 'hex') as geom
from jsonb_to_recordset(:rows::jsonb) as given (
  key text, name text, name_en text, lon double precision, lat double precision, properties jsonb)
