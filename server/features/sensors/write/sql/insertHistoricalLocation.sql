-- One row: the id of a new place in the history of a thing.
insert into senmap.historical_location (thing_id, time) values (:thing::bigint, coalesce(:time::timestamptz, now())) returning id::float8 as id
