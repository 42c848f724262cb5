-- One row: a session of this account that ended, with all the others and the tokens of its machines.
with tokens as (delete from senmap.api_token where account = :account::uuid)
delete from senmap.session where account = :account::uuid returning id
