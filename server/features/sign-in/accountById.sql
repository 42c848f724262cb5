-- One row: an active account, by its id.
select a.id, a.name, a.language, a.demo, a.email, s.totp_confirmed_at is not null as "hasSecondFactor"
from senmap.account a
left join senmap.account_secret s on s.account = a.id
where a.id = :account::uuid and a.status = 'active'
