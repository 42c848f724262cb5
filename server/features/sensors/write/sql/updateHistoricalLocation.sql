-- One row: the id of a place in the history that was changed.
update senmap.historical_location set thing_id = coalesce(:thing::bigint, thing_id), time = coalesce(:time::timestamptz, time)
where id = :id::bigint returning id::float8 as id
