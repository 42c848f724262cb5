-- One row: an observed property, added or brought up to date.
insert into senmap.observed_property as held (key, name, definition, description, properties, classification)
select key, name, definition, description, properties, 'public'
from jsonb_to_recordset(:rows::jsonb) as given (key text, name text, definition text, description text, properties jsonb)
on conflict (key) do update set
  name = excluded.name, definition = excluded.definition, description = excluded.description,
  properties = held.properties || excluded.properties
where (held.name, held.definition, held.description, held.properties)
  is distinct from (excluded.name, excluded.definition, excluded.description, held.properties || excluded.properties)
