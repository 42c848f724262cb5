-- One row: the id of a datastream that was changed; what is null stays as it is.
update senmap.datastream
set thing_id = coalesce(:thing::bigint, thing_id), sensor_id = coalesce(:sensor::bigint, sensor_id),
  observed_property_id = coalesce(:observed_property::bigint, observed_property_id), name = coalesce(:name::text, name),
  description = coalesce(:description::text, description), observation_type = coalesce(:observation_type::text, observation_type),
  units = coalesce(:units::jsonb, units), result_types = coalesce(:result_types::jsonb, result_types),
  observed_area = coalesce(senmap.shape_of_geojson(:observed_area::jsonb, 'application/geo+json'), observed_area),
  properties = coalesce(:properties::jsonb, properties), classification = coalesce(:classification::text, classification),
  owner = coalesce(:owner::text, owner), band_edges = coalesce(:edges::float8[], band_edges),
  band_levels = coalesce(:levels::smallint[], band_levels),
  possible = case when coalesce(:least::numeric, :greatest::numeric) is null then possible
    else numrange(:least::numeric, :greatest::numeric, '[]') end,
  stale_after = coalesce(:stale_after::interval, stale_after), keep_days = coalesce(:keep_days::integer, keep_days)
where id = :id::bigint and multi = :multi::boolean
returning id::float8 as id
