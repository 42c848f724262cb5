-- One row: a session that is not over, the last used first, and whose it is.
select s.id, s.method, s.started_at as "startedAt", s.seen_at as "seenAt", s.expires_at as "expiresAt", s.address, s.agent,
  a.id as account, a.name
from senmap.session s
join senmap.account a on a.id = s.account
where s.expires_at > now()
  and (:account::uuid is null or s.account = :account::uuid)
  and (:q::text is null or (senmap.search_key(:q::text) <> ''
    and strpos(senmap.search_key(a.name), senmap.search_key(:q::text)) > 0))
order by s.seen_at desc, s.id
limit 500
