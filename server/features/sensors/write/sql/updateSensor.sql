-- One row: the id of a sensor that was changed; what is null stays as it is.
update senmap.sensor
set name = coalesce(:name::text, name), description = coalesce(:description::text, description),
  encoding_type = coalesce(:encoding_type::text, encoding_type), metadata = coalesce(:metadata::jsonb, metadata),
  properties = coalesce(:properties::jsonb, properties), classification = coalesce(:classification::text, classification),
  owner = coalesce(:owner::text, owner)
where id = :id::bigint
returning id::float8 as id
