-- One row: a token of an account that is not over, the newest first.
select t.id, t.name, t.actions, t.created_at as "createdAt", t.expires_at as "expiresAt", t.used_at as "usedAt"
from senmap.api_token t
where t.account = :account::uuid and t.expires_at > now()
order by t.created_at desc, t.id
