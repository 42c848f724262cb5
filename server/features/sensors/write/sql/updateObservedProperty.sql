-- One row: the id of an observed property that was changed; what is null stays as it is.
update senmap.observed_property
set name = coalesce(:name::text, name), definition = coalesce(:definition::text, definition),
  description = coalesce(:description::text, description), properties = coalesce(:properties::jsonb, properties),
  classification = coalesce(:classification::text, classification), owner = coalesce(:owner::text, owner)
where id = :id::bigint
returning id::float8 as id
