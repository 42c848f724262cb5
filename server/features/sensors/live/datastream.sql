-- One row: a datastream, when the person may see it.
select id from senmap.datastream where id = :datastream::bigint
