-- One row: a session of this account that ended, with all the others.
delete from senmap.session where account = :account::uuid returning id
