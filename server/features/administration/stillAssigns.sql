-- One row: a role by which an account gives roles today.
select r.id from senmap.role_assignment r
where r.account = :account::uuid and r.role = any (:giving::text[]) and r.code is null
  and (r.valid_from is null or r.valid_from <= current_date)
  and (r.valid_to is null or r.valid_to >= current_date)
limit 1
