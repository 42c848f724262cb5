-- Who may see and change organisations, accounts, roles, sessions and the audit log.

-- The role that signs people in: it reads secrets and keeps sessions, and sees no data.
do $$
begin
  if not exists (select from pg_roles where rolname = 'senmap_auth') then
    create role senmap_auth nologin noinherit;
  end if;
  execute format('grant senmap_auth to %I', current_user);
end $$;
grant usage on schema senmap to senmap_auth;

do $$
declare
  name text;
begin
  for name in select tablename from pg_tables where schemaname = 'senmap' loop
    execute format('alter table senmap.%I enable row level security', name);
  end loop;
end $$;

create function senmap.clearance_rank(classification text) returns integer
language sql immutable parallel safe
return case classification when 'restricted' then 2 when 'internal' then 1 else 0 end;

-- Whether the person may hand on a classification by an action, to an organisation and over the data of a scope: by one role
-- that reaches all of it. Two roles do not add up: strict in one department and wide in another is not strict everywhere.
create function senmap.hands_on(action text, organisation text, scope text, classification text) returns boolean
language sql stable
set search_path = pg_catalog
as $$
  select exists (
    select from jsonb_array_elements(coalesce(senmap.claims() -> 'clearance' -> action, '[]')) e
    where (e ->> 'rank')::integer >= senmap.clearance_rank(classification)
      and (jsonb_typeof(e -> 'organisations') = 'null'
        or (e -> 'organisations' ? organisation and e -> 'organisations' ? scope)))
$$;

-- Whether the person may give, or take, a role that reaches this far: within their own scope and clearance.
create function senmap.may_assign(organisation text, scope text, clearance text) returns boolean
language sql stable
set search_path = pg_catalog
as $$
  select senmap.may_in('role.assign', organisation) and senmap.hands_on('role.assign', organisation, scope, clearance)
$$;

-- Whether an account holds nothing that the person could not give: else, by a new link or a reset, one would become it.
-- It looks past row rights on purpose: a role one may not see counts too.
create function senmap.outranks(account uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select not exists (
    select from senmap.role_assignment r
    where r.account = outranks.account and not senmap.may_assign(r.organisation, r.scope, r.clearance))
$$;

create function senmap.may_manage(account uuid, organisation text) returns boolean
language sql stable
set search_path = pg_catalog
as $$ select senmap.may_in('account.manage', organisation) and senmap.outranks(account) $$;

-- Public bodies are public.
grant select on senmap.organisation, senmap.organisation_unit to senmap_web, senmap_auth;
create policy public_reference on senmap.organisation for select to senmap_web, senmap_auth using (true);
create policy public_reference on senmap.organisation_unit for select to senmap_web, senmap_auth using (true);
grant insert, update on senmap.organisation to senmap_web;
grant insert, delete on senmap.organisation_unit to senmap_web;
create policy by_action on senmap.organisation for insert to senmap_web
  with check (senmap.may_in('organisation.manage', parent));
create policy by_action_change on senmap.organisation for update to senmap_web
  using (senmap.may_in('organisation.manage', id))
  with check (senmap.may_in('organisation.manage', id));
create policy by_action on senmap.organisation_unit for insert to senmap_web
  with check (senmap.may_in('organisation.manage', organisation));
create policy by_action_delete on senmap.organisation_unit for delete to senmap_web
  using (senmap.may_in('organisation.manage', organisation));

-- Accounts: one's own, and those of organisations one administers.
grant select, insert on senmap.account to senmap_web;
grant update (name, email, email_index, phone, organisation, language, status) on senmap.account to senmap_web;
create policy own_or_by_action on senmap.account for select to senmap_web
  using (id = (select senmap.subject()) or senmap.may_in('account.read', organisation));
create policy by_action on senmap.account for insert to senmap_web
  with check (senmap.may_in('account.manage', organisation) and not demo);
create policy by_action_change on senmap.account for update to senmap_web
  using (senmap.may_manage(id, organisation))
  with check (senmap.may_in('account.manage', organisation));

grant select, insert, delete on senmap.role_assignment to senmap_web;
create policy own_or_by_action on senmap.role_assignment for select to senmap_web
  using (account = (select senmap.subject()) or senmap.may_in('account.read', organisation));
create policy by_action on senmap.role_assignment for insert to senmap_web
  with check (senmap.may_assign(organisation, scope, clearance)
    and exists (select from senmap.account a where a.id = account and senmap.may_in('account.manage', a.organisation)));
create policy by_action_delete on senmap.role_assignment for delete to senmap_web
  using (senmap.may_assign(organisation, scope, clearance));

-- Sessions and tokens: one's own, and to end those of people one administers. Their hashes are nobody's.
grant select (id, account, method, stage, started_at, seen_at, expires_at, address, agent, preview_of), delete
  on senmap.session to senmap_web;
create policy own_or_by_action on senmap.session for select to senmap_web
  using (account = (select senmap.subject()) or exists (
    select from senmap.account a where a.id = account and senmap.may_in('session.manage', a.organisation)));
create policy own_or_by_action_delete on senmap.session for delete to senmap_web
  using (account = (select senmap.subject()) or exists (
    select from senmap.account a where a.id = account and senmap.may_in('session.manage', a.organisation)
      and senmap.outranks(a.id)));
grant select (id, account, name, actions, created_at, expires_at, used_at), delete on senmap.api_token to senmap_web;
create policy own_or_by_action on senmap.api_token for select to senmap_web
  using (account = (select senmap.subject()) or exists (
    select from senmap.account a where a.id = account and senmap.may_in('session.manage', a.organisation)));
create policy own_or_by_action_delete on senmap.api_token for delete to senmap_web
  using (account = (select senmap.subject()) or exists (
    select from senmap.account a where a.id = account and senmap.may_in('session.manage', a.organisation)
      and senmap.outranks(a.id)));

-- A link that lets somebody in: for accounts one may manage.
grant insert on senmap.invitation to senmap_web;
create policy by_action on senmap.invitation for insert to senmap_web
  with check (exists (select from senmap.account a where a.id = account and senmap.may_manage(a.id, a.organisation)));

-- Forgets a second factor that was lost, and signs the person out: the next sign-in sets a new one up.
create function senmap.reset_second_factor(account uuid) returns boolean
language plpgsql security definer
set search_path = pg_catalog
as $$
begin
  if not exists (select from senmap.account a
      where a.id = reset_second_factor.account and senmap.may_manage(a.id, a.organisation)) then
    return false;
  end if;
  update senmap.account_secret s
  set totp_secret = null, totp_confirmed_at = null, totp_last_step = null, recovery_codes = '{}'
  where s.account = reset_second_factor.account;
  delete from senmap.session s where s.account = reset_second_factor.account;
  delete from senmap.api_token t where t.account = reset_second_factor.account;
  perform senmap.audit('account.second-factor-reset', reset_second_factor.account::text);
  return true;
end $$;

-- Rights of layers are changed by those who may, within what they own.
grant update (classification, owner) on senmap.layer to senmap_web;
create policy by_action_change on senmap.layer for update to senmap_web
  using (senmap.may_in('layer.classify', owner) and senmap.hands_on('layer.classify', owner, owner, classification))
  with check (senmap.may_in('layer.classify', owner) and senmap.hands_on('layer.classify', owner, owner, classification));

grant select on senmap.audit_log, senmap.retention to senmap_web;
create policy by_action on senmap.audit_log for select to senmap_web using ((select senmap.may_everywhere('audit.read')));
create policy by_action on senmap.retention for select to senmap_web using ((select senmap.may_everywhere('audit.read')));
grant update (days, reason) on senmap.retention to senmap_web;
create policy by_action_change on senmap.retention for update to senmap_web using ((select senmap.may_everywhere('retention.manage')));
revoke execute on function senmap.retire(text) from public;

-- The sign-in role.
grant select on senmap.account, senmap.role_assignment, senmap.access, senmap.layer, senmap.layer_access, senmap.map_feature,
  senmap.admin_unit_part to senmap_auth;
grant update (name, email, email_index, phone, language, status) on senmap.account to senmap_auth;
grant insert on senmap.account, senmap.role_assignment to senmap_auth;
grant select, insert, update, delete on senmap.account_secret, senmap.session, senmap.api_token, senmap.invitation,
  senmap.oidc_identity, senmap.oidc_flow, senmap.sign_in_failure to senmap_auth;
do $$
declare
  name text;
begin
  foreach name in array array['account', 'role_assignment', 'account_secret', 'session', 'api_token', 'invitation',
      'oidc_identity', 'oidc_flow', 'sign_in_failure'] loop
    execute format('create policy sign_in on senmap.%I to senmap_auth using (true) with check (true)', name);
  end loop;
  foreach name in array array['access', 'layer', 'layer_access', 'map_feature', 'admin_unit_part'] loop
    execute format('create policy sign_in on senmap.%I for select to senmap_auth using (true)', name);
  end loop;
end $$;
