-- One row: whether somebody can give roles everywhere and can sign in.
select exists (
  select from senmap.account a
  join senmap.role_assignment r on r.account = a.id and r.role = any (:roles::text[]) and r.scope is null and r.code is null
  where a.status = 'active' and not a.demo) as there
