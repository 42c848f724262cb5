-- One row: an account with sealed fields, after an id.
select a.id, a.email, a.phone, s.totp_secret as "totpSecret"
from senmap.account a left join senmap.account_secret s on s.account = a.id
where (:after::uuid is null or a.id > :after::uuid)
  and (a.email is not null or a.phone is not null or s.totp_secret is not null)
order by a.id
limit 500
