-- One row: the id of a new sensor.
insert into senmap.sensor (name, description, encoding_type, metadata, properties, classification, owner)
values (:name::text, coalesce(:description::text, ''), :encoding_type::text, :metadata::jsonb, coalesce(:properties::jsonb, '{}'),
  :classification::text, :owner::text)
returning id::float8 as id
