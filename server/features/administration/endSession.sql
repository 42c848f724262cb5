-- One row: the session that ended.
delete from senmap.session where id = :id::uuid returning id, account
