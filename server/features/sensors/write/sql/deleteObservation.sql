-- One row: the datastream of a reading that was deleted.
delete from senmap.observation where datastream_id = :datastream::bigint and phenomenon_time = :time::timestamptz returning datastream_id::float8 as id
