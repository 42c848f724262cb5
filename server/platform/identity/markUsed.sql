-- One row: a token that was used.
update senmap.api_token set used_at = now() where id = :id::uuid returning id
