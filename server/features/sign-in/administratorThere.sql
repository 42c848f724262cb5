-- One row: whether somebody can give roles everywhere today and can sign in.
select exists (
  select from senmap.account a
  join senmap.role_assignment r on r.account = a.id and r.role = any (:roles::text[]) and r.scope is null and r.code is null
    and (r.valid_from is null or r.valid_from <= current_date) and (r.valid_to is null or r.valid_to >= current_date)
  where a.status = 'active' and not a.demo) as there
