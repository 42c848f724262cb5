-- One row: the datastream of a reading that was corrected; what is null stays as it is. Result and JSON go together.
update senmap.observation
set result = case when :has_result::boolean then :result::float8 else result end,
  result_json = case when :has_result::boolean then :json::jsonb else result_json end,
  result_time = coalesce(:result_time::timestamptz, result_time), feature_id = coalesce(:feature::bigint, feature_id),
  quality = coalesce(:quality::jsonb, quality), parameters = coalesce(:parameters::jsonb, parameters)
where datastream_id = :datastream::bigint and phenomenon_time = :time::timestamptz
returning datastream_id::float8 as id
