-- One row: the id of what was deleted; what belongs to it goes with it.
delete from senmap.feature_of_interest where id = :id::bigint returning id::float8 as id
