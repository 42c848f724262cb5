-- One row: a border gate as a feature of the map, placed at the label point of its commune.
select
  given.key,
  given.name as name_vi,
  given.name_en,
  0 as rank,
  7 as min_zoom,
  'approximate' as position,
  format('Vị trí gần đúng: đặt tại tâm %s %s', unit.kind, unit.name) as position_note_vi,
  format('Approximate position: placed at the centre of %s', unit.name_en) as position_note_en,
  given.properties || jsonb_build_object('unitEdition', given.edition, 'unitCode', given.code) as properties,
  'border-gates-2024' as source,
  '2024-02-26'::date as as_of,
  encode(st_asewkb(unit.label), 'hex') as geom
from jsonb_to_recordset(:rows::jsonb) as given (
  key text, name text, name_en text, edition text, code text, properties jsonb)
left join senmap.admin_unit as unit on unit.edition = given.edition and unit.code = given.code
