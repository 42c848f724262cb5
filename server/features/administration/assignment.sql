-- One row: a role that the person may see, and whether the account may give roles without it.
select r.id, r.role, exists (
  select from senmap.role_assignment other
  where other.account = r.account and other.id <> r.id and other.role = any (:giving::text[]) and other.code is null
    and (other.valid_from is null or other.valid_from <= current_date)
    and (other.valid_to is null or other.valid_to >= current_date)) as "gives"
from senmap.role_assignment r
where r.id = :assignment::uuid and r.account = :account::uuid
