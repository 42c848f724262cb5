-- One row: a link for the first administrator. Earlier links of theirs are void.
with made as (
  insert into senmap.account (id, name, organisation)
  values (:id::uuid, 'Quản trị viên', 'H20-TTCDS')
  on conflict (id) do nothing
  returning id
),
role as (
  insert into senmap.role_assignment (account, role, organisation, clearance)
  select id, :role, 'H20-TTCDS', 'restricted' from made
),
void as (delete from senmap.invitation where account = :id::uuid and token_hash <> :hash::bytea)
insert into senmap.invitation (token_hash, account, expires_at)
values (:hash::bytea, :id::uuid, now() + interval '24 hours')
returning account
