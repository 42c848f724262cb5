-- One row: a populated place as a feature of the map. Rank 0 is the largest; places outside the province come last.
select
  key,
  name as name_vi,
  null::text as name_en,
  case size when 'city' then 0 when 'seat' then 1 else case when inside then 2 else 3 end end as rank,
  case size when 'city' then 7 when 'seat' then 9 else case when inside then 10 else 11 end end as min_zoom,
  'surveyed' as position,
  null::text as position_note_vi,
  null::text as position_note_en,
  jsonb_build_object('size', size, 'insideProvince', inside) as properties,
  'geonames' as source,
  -- The extract does not carry its date.
  null::date as as_of,
  encode(st_asewkb(place), 'hex') as geom
from jsonb_to_recordset(:rows::jsonb) as given (key text, name text, size text, lon double precision, lat double precision)
cross join lateral (select st_setsrid(st_makepoint(lon, lat), 4326) as place) as made
cross join lateral (
  select exists (select from senmap.part where st_intersects(part.geom, place)) as inside
) as tested
