-- One row: a rule that is in force.
select id::float8 as id, condition, together, severity, demo from senmap.alert_rule where enabled order by id
