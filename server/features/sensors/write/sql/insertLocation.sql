-- One row: the id of a new location.
insert into senmap.location (name, description, encoding_type, location, properties, classification, owner)
values (:name::text, coalesce(:description::text, ''), :encoding_type::text, :location::jsonb, coalesce(:properties::jsonb, '{}'),
  :classification::text, :owner::text)
returning id::float8 as id
