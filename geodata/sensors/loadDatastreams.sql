-- One row: a datastream, added or brought up to date. Bands and limits are what people decide and stay as they are, so that an alarm
-- level somebody entered is not lost; one that was loaded before and is gone does not come back.
insert into senmap.datastream as held (key, thing_id, sensor_id, observed_property_id, name, description, observation_type, units,
  properties, band_edges, band_levels, possible, stale_after, demo)
select given.key, t.id, s.id, p.id, given.name, given.description,
  'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement', given.units, given.properties, given.edges, given.levels,
  numrange(given.lowest, given.highest, '[]'), given.stale_after, true
from jsonb_to_recordset(:rows::jsonb) as given (key text, thing text, sensor text, property text, name text, description text,
  units jsonb, properties jsonb, edges double precision[], levels smallint[], lowest numeric, highest numeric, stale_after interval)
join senmap.thing t on t.key = given.thing
join senmap.sensor s on s.key = given.sensor
join senmap.observed_property p on p.key = given.property
where given.key <> all (:known::text[]) or exists (select from senmap.datastream d where d.key = given.key)
order by given.key
on conflict (key) do update set
  name = excluded.name, description = excluded.description, units = excluded.units,
  properties = held.properties || excluded.properties
where (held.name, held.description, held.units, held.properties)
  is distinct from (excluded.name, excluded.description, excluded.units, held.properties || excluded.properties)
