-- One row: an account that the person may see.
select id, status from senmap.account where id = :id::uuid
