-- One row: the id of a datastream that was deleted; its readings go with it.
delete from senmap.datastream where id = :id::bigint and multi = :multi::boolean returning id::float8 as id
