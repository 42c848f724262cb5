-- One row: a link for the first administrator, whose account is made, or opened again, with its role. Earlier links are void.
with made as (
  insert into senmap.account as a (id, name, organisation)
  values (:id::uuid, 'Quản trị viên', 'H20-TTCDS')
  on conflict (id) do update
  set status = 'invited', name = case a.status when 'erased' then excluded.name else a.name end
  where a.status in ('disabled', 'erased')
),
-- An expired role stays, and stands in the way of the same one: the province then gives it.
place as (
  select o.id from senmap.organisation o
  where o.id in ('H20-TTCDS', 'H20') and not exists (
    select from senmap.role_assignment r
    where r.account = :id::uuid and r.role = :role and r.organisation = o.id and r.scope is null and r.code is null)
  order by o.id = 'H20-TTCDS' desc
  limit 1
),
role as (
  insert into senmap.role_assignment (account, role, organisation, clearance)
  select :id::uuid, :role, place.id, 'restricted' from place
  where not exists (
    select from senmap.role_assignment r
    where r.account = :id::uuid and r.role = :role and r.scope is null and r.code is null
      and (r.valid_from is null or r.valid_from <= current_date) and (r.valid_to is null or r.valid_to >= current_date))
  on conflict do nothing
),
void as (delete from senmap.invitation where account = :id::uuid and token_hash <> :hash::bytea)
insert into senmap.invitation (token_hash, account, expires_at)
values (:hash::bytea, :id::uuid, now() + interval '24 hours')
returning account
