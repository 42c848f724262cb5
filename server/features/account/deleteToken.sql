-- One row: a token of this account that is not valid any more.
delete from senmap.api_token where id = :id::uuid and account = :account::uuid returning id
