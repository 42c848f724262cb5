-- What administering needs beyond the rights of 0013.

-- Whether an account has a second factor; null for who may not see the account. Secrets themselves stay with the sign-in role.
create function senmap.has_second_factor(account uuid) returns boolean
language sql stable security definer
set search_path = pg_catalog
as $$
  select s.totp_confirmed_at is not null
  from senmap.account a left join senmap.account_secret s on s.account = a.id
  where a.id = has_second_factor.account
    and (a.id = senmap.subject() or senmap.may_in('account.read', a.organisation))
$$;

-- Links that were given out are taken back by who may give new ones. Their hashes are nobody's.
grant select (account, created_at, expires_at), delete on senmap.invitation to senmap_web;
create policy by_action_select on senmap.invitation for select to senmap_web
  using (exists (select from senmap.account a where a.id = account and senmap.may_manage(a.id, a.organisation)));
create policy by_action_delete on senmap.invitation for delete to senmap_web
  using (exists (select from senmap.account a where a.id = account and senmap.may_manage(a.id, a.organisation)));

-- An organisation that was made in this transaction is not in the claims yet; the one it was made under is.
drop policy by_action on senmap.organisation_unit;
create policy by_action on senmap.organisation_unit for insert to senmap_web
  with check (senmap.may_in('organisation.manage', organisation) or exists (
    select from senmap.organisation o where o.id = organisation and senmap.may_in('organisation.manage', o.parent)));

-- An organisation moves only between parents that the person may manage both: else a department could leave the reach of
-- those who administer it. Nothing stands above itself.
create function senmap.check_organisation_parent() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
  if new.parent is not distinct from old.parent then return new; end if;
  if current_user = 'senmap_web'
      and not (senmap.may_in('organisation.manage', old.parent) and senmap.may_in('organisation.manage', new.parent)) then
    raise exception 'moving an organisation needs the right over where it leaves and where it goes'
      using errcode = 'insufficient_privilege';
  end if;
  if new.parent in (select senmap.organisation_subtree(new.id)) then
    raise exception 'an organisation would stand above itself'
      using errcode = 'check_violation', constraint = 'organisation_no_cycle';
  end if;
  return new;
end $$;
create trigger organisation_parent before update of parent on senmap.organisation
  for each row execute function senmap.check_organisation_parent();

-- Who classifies a layer knows of it, also in the moment it becomes one that not everybody knows of.
create policy by_action on senmap.layer for select to senmap_web
  using (senmap.may_in('layer.classify', owner) and senmap.hands_on('layer.classify', owner, owner, classification));

create policy by_action_manage on senmap.retention for select to senmap_web
  using ((select senmap.may_everywhere('retention.manage')));
