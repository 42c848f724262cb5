-- One row: the active account that an identity signs in to.
select a.id, a.name, a.language, s.totp_confirmed_at is not null as "hasSecondFactor"
from senmap.oidc_identity i
join senmap.account a on a.id = i.account and a.status = 'active'
left join senmap.account_secret s on s.account = a.id
where i.issuer = :issuer and i.subject = :subject
