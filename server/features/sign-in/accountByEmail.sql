-- One row: an active account with this e-mail address, and what it proves itself with.
select a.id, a.name, a.language, s.password, s.totp_confirmed_at is not null as "hasSecondFactor"
from senmap.account a
left join senmap.account_secret s on s.account = a.id
where a.email_index = any (:indexes::bytea[]) and a.status = 'active'
