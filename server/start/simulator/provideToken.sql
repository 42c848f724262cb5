-- One row: a new token of the account of the simulator, which is made with its role when it is missing. Its tokens before are void.
with account as (
  insert into senmap.account (id, name, organisation, status)
  values (:account::uuid, 'Bộ mô phỏng cảm biến', 'H20-TTCDS', 'active')
  on conflict (id) do update set name = excluded.name
  returning id
),
role as (
  insert into senmap.role_assignment (account, role, organisation, clearance)
  select a.id, 'data-steward', 'H20-TTCDS', 'internal' from account a
  where not exists (select from senmap.role_assignment r where r.account = a.id)
),
void as (delete from senmap.api_token t where t.account = :account::uuid)
insert into senmap.api_token (token_hash, account, name, actions, expires_at)
select :hash::bytea, a.id, 'simulator', array['data.read', 'observation.write'], now() + interval '400 days' from account a
returning id
