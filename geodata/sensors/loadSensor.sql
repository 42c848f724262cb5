-- One row: the sensor that stands for the simulator, added or brought up to date.
insert into senmap.sensor as held (key, name, description, encoding_type, metadata, properties, classification)
values (:key, :name, :description, 'text/plain', to_jsonb(:metadata::text), :properties::jsonb, 'public')
on conflict (key) do update set
  name = excluded.name, description = excluded.description, encoding_type = excluded.encoding_type, metadata = excluded.metadata,
  properties = held.properties || excluded.properties
where (held.name, held.description, held.encoding_type, held.metadata, held.properties)
  is distinct from (excluded.name, excluded.description, excluded.encoding_type, excluded.metadata,
    held.properties || excluded.properties)
