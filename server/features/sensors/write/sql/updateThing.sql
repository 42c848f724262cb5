-- One row: the id of a thing that was changed; what is null stays as it is.
update senmap.thing
set name = coalesce(:name::text, name), description = coalesce(:description::text, description),
  properties = coalesce(:properties::jsonb, properties), classification = coalesce(:classification::text, classification),
  owner = coalesce(:owner::text, owner)
where id = :id::bigint
returning id::float8 as id
