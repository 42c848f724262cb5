-- One row: a thing, added or brought up to date. What people decide (owner, classification, properties of their own) stays, and one
-- that was loaded before and is gone does not come back.
insert into senmap.thing as held (key, name, description, properties, demo, source, classification, owner)
select key, name, description, properties, demo, source, classification, owner
from jsonb_to_recordset(:rows::jsonb) as given (key text, name text, description text, properties jsonb, demo boolean, source text,
  classification senmap.classification, owner text)
where key <> all (:known::text[]) or exists (select from senmap.thing t where t.key = given.key)
on conflict (key) do update set
  name = excluded.name, description = excluded.description, properties = held.properties || excluded.properties,
  demo = excluded.demo, source = excluded.source
where (held.name, held.description, held.properties, held.demo, held.source)
  is distinct from (excluded.name, excluded.description, held.properties || excluded.properties, excluded.demo, excluded.source)
