-- One row: the id of a new thing.
insert into senmap.thing (name, description, properties, classification, owner)
values (:name::text, coalesce(:description::text, ''), coalesce(:properties::jsonb, '{}'), :classification::text, :owner::text)
returning id::float8 as id
