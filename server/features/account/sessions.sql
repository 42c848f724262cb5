-- One row: a session of an account that is not over, the last used first.
select s.id, s.method, s.started_at as "startedAt", s.seen_at as "seenAt", s.expires_at as "expiresAt", s.address, s.agent
from senmap.session s
where s.account = :account::uuid and s.expires_at > now()
order by s.seen_at desc, s.id
