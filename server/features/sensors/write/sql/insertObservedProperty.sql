-- One row: the id of a new observed property.
insert into senmap.observed_property (name, definition, description, properties, classification, owner)
values (:name::text, :definition::text, coalesce(:description::text, ''), coalesce(:properties::jsonb, '{}'), :classification::text,
  :owner::text)
returning id::float8 as id
