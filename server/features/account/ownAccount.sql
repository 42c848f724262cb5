-- One row: an account, and what it proves itself with.
select a.name, a.email, a.phone, a.language, s.password, s.password is not null as "hasPassword",
  s.totp_confirmed_at is not null as "hasSecondFactor"
from senmap.account a
left join senmap.account_secret s on s.account = a.id
where a.id = :account::uuid
