-- One row: the target that was removed.
delete from senmap.indicator_target
where indicator_id = :indicator::int and year = :year::smallint and scope = :scope
returning year
