-- One row: the id of a feature of interest that was changed; what is null stays as it is.
update senmap.feature_of_interest
set name = coalesce(:name::text, name), description = coalesce(:description::text, description),
  encoding_type = coalesce(:encoding_type::text, encoding_type), feature = coalesce(:feature::jsonb, feature),
  properties = coalesce(:properties::jsonb, properties), classification = coalesce(:classification::text, classification),
  owner = coalesce(:owner::text, owner)
where id = :id::bigint
returning id::float8 as id
