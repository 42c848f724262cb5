-- One row: the id of a new datastream, or (with types of its results) of a new multi-datastream.
insert into senmap.datastream (thing_id, sensor_id, observed_property_id, multi, name, description, observation_type, units, result_types,
  observed_area, properties, classification, owner, band_edges, band_levels, possible, stale_after,
  keep_days)
values (:thing::bigint, :sensor::bigint, :observed_property::bigint, :result_types::jsonb is not null, :name::text,
  coalesce(:description::text, ''), :observation_type::text, :units::jsonb, :result_types::jsonb,
  senmap.shape_of_geojson(:observed_area::jsonb, 'application/geo+json'), coalesce(:properties::jsonb, '{}'), :classification::text, :owner::text,
  coalesce(:edges::float8[], '{}'), coalesce(:levels::smallint[], '{0}'),
  numrange(:least::numeric, :greatest::numeric, '[]'), coalesce(:stale_after::interval, '2 hours'), :keep_days::integer)
returning id::float8 as id
