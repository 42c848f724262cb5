-- One row: a session that the person may see.
select id from senmap.session where id = :id::uuid
