-- One row: what of an account is shown on its own page alone.
select a.phone, a.language, a.created_at as "createdAt", senmap.may_manage(a.id, a.organisation) as manageable,
  (select max(i.expires_at) from senmap.invitation i where i.account = a.id and i.expires_at > now()) as "invitedUntil"
from senmap.account a
where a.id = :id::uuid
