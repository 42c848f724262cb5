-- One row when the demonstration account was missing: it is there now, with its role.
with made as (
  insert into senmap.account (id, name, organisation, status, demo)
  select :id::uuid, :name, :organisation, 'active', true
  where not exists (select from senmap.account where id = :id::uuid)
  returning id
)
insert into senmap.role_assignment (account, role, organisation, scope, edition, code, clearance)
select made.id, :role, :organisation, :scope, :edition, :code, :clearance from made
returning account
