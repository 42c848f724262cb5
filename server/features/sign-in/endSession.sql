-- One row: the session that ended.
delete from senmap.session where token_hash = :hash::bytea returning id, account
