-- One row: the datastream that a device names by its key.
select id from senmap.datastream where key = :key::text
