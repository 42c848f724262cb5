-- One row: an invitation that still holds, and whom it is for.
select i.account, a.name, a.email, a.language, i.expires_at as "expiresAt", s.totp_confirmed_at is not null as "hasSecondFactor"
from senmap.invitation i
join senmap.account a on a.id = i.account and a.status in ('invited', 'active')
left join senmap.account_secret s on s.account = a.id
where i.token_hash = :hash::bytea and i.expires_at > now()
