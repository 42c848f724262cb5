-- One row: a machine's token that is not over, of an account that is not closed.
select t.id, t.actions, t.expires_at as "expiresAt", t.used_at is null or t.used_at < now() - interval '5 minutes' as "usedLongAgo",
  a.id as account, a.name, a.language
from senmap.api_token t
join senmap.account a on a.id = t.account and a.status = 'active'
where t.token_hash = :hash::bytea and t.expires_at > now()
