-- One row: a hydrological station as a feature of the map, placed at the label point of a commune or at a named
-- locality outside the province; its own coordinates are not public.
select
  given.key,
  given.name as name_vi,
  given.name_en,
  case when given.properties ->> 'reference' = 'true' then 1 else 0 end as rank,
  0 as min_zoom,
  'approximate' as position,
  format('Vị trí gần đúng: đặt tại %s',
    case when unit.code is null then 'điểm dân cư ' || (given.locality ->> 'name')
    else 'tâm ' || unit.kind || ' ' || unit.name end)
    || coalesce('; ' || (given.properties ->> 'positionVi'), '') as position_note_vi,
  format('Approximate position: placed at %s',
    case when unit.code is null then 'the locality ' || (given.locality ->> 'name')
    else 'the centre of ' || unit.name_en end)
    || coalesce('; ' || (given.properties ->> 'positionEn'), '') as position_note_en,
  given.properties - 'positionVi' - 'positionEn' || jsonb_build_object('unitEdition',
    case when unit.code is not null then '2025' end, 'unitCode', unit.code) as properties,
  given.source,
  given.as_of,
  encode(st_asewkb(case when given.commune is not null then unit.label
    else st_setsrid(st_makepoint((given.locality ->> 'lon')::float8, (given.locality ->> 'lat')::float8), 4326) end),
    'hex') as geom
from jsonb_to_recordset(:rows::jsonb) as given (
  key text, name text, name_en text, commune text, locality jsonb, properties jsonb, source text, as_of date)
left join senmap.admin_unit as unit on unit.edition = '2025' and unit.code = given.commune
