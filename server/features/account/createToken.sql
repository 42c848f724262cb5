-- One row: a new token.
insert into senmap.api_token (token_hash, account, name, actions, expires_at)
values (:hash::bytea, :account::uuid, :name, :actions::text[], now() + make_interval(days => :days::int))
returning id, expires_at as "expiresAt"
