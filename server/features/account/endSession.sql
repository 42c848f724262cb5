-- One row: a session of this account that ended.
delete from senmap.session where id = :id::uuid and account = :account::uuid returning id
