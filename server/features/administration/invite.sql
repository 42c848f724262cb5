-- One row: a new link for the owner of an account, good for a week. (It is answered without reading it back: a link is nobody's to read.)
with new as (
  insert into senmap.invitation (token_hash, account, created_by, expires_at)
  values (:hash::bytea, :account::uuid, :created_by::uuid, now() + interval '7 days')
)
select now() + interval '7 days' as "expiresAt"
