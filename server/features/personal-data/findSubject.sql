-- One row: the account of an e-mail address.
select id from senmap.account where email_index = any (:indexes::bytea[])
