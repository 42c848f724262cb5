-- One row: another account with this e-mail address, under any of the keys.
select a.id from senmap.account a
where a.email_index = any (:indexes::bytea[]) and a.id is distinct from :id::uuid
