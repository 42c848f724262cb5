-- One row: a session that is not over, of an account that is not closed, and whose eyes it looks with.
select s.id, s.stage, s.method, s.expires_at as "expiresAt", s.seen_at < now() - interval '5 minutes' as "seenLongAgo",
  s.proved_twice as "provedTwice", c.totp_confirmed_at is not null as "hasSecondFactor",
  a.id as account, a.name, a.language, a.organisation,
  p.id as "previewAccount", p.name as "previewName", p.language as "previewLanguage"
from senmap.session s
join senmap.account a on a.id = s.account and a.status = 'active'
left join senmap.account_secret c on c.account = a.id
left join senmap.account p on p.id = s.preview_of and p.status = 'active'
where s.token_hash = :hash::bytea and s.expires_at > now()
