-- What a target was before it was set anew or removed, when that was and by whom; and an audit log that names a target by what
-- people know of it.

-- One row: a change of a target, as rows of indicator_target before and after. before: null where there was none and one was set;
-- after: null where it was removed. What came with SenMap was set by nobody: it has no row until somebody changes it.
create table senmap.indicator_target_version (
  id bigint generated always as identity primary key,
  indicator_id integer not null references senmap.indicator on delete cascade,
  year smallint not null,
  scope text not null,
  before jsonb,
  after jsonb,
  changed_at timestamptz not null,
  changed_by uuid,
  check (before is not null or after is not null)
);
create index indicator_target_version_of on senmap.indicator_target_version (indicator_id, year, scope, changed_at, id);

create function senmap.version_target() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  at_hand senmap.indicator_target := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' and new is not distinct from old then return null; end if;
  -- Targets go with their indicator, and what they were goes too.
  if tg_op = 'DELETE' and not exists (select from senmap.indicator i where i.id = old.indicator_id) then return null; end if;
  if tg_op = 'INSERT' and senmap.subject() is null and not exists (
      select from senmap.indicator_target_version v
      where v.indicator_id = new.indicator_id and v.year = new.year and v.scope = new.scope) then
    return null;
  end if;
  -- The clock, not the begin of the transaction: changes of one target wait for each other, and so are told in their order.
  insert into senmap.indicator_target_version (indicator_id, year, scope, before, after, changed_at, changed_by)
  values (at_hand.indicator_id, at_hand.year, at_hand.scope,
    case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end,
    clock_timestamp(), senmap.subject());
  return null;
end $$;
-- The key of a target is its year and scope: one that moved would be two.
create function senmap.refuse_moved_target() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
  raise exception 'a target keeps its indicator, year and scope: remove it and set another' using errcode = 'check_violation';
end $$;
create trigger indicator_target_moved before update on senmap.indicator_target
  for each row when ((old.indicator_id, old.year, old.scope) is distinct from (new.indicator_id, new.year, new.scope))
  execute function senmap.refuse_moved_target();
create trigger indicator_target_version after insert or update or delete on senmap.indicator_target
  for each row execute function senmap.version_target();

-- Writes down a change of a target under its indicator's code, its year and its scope: "CQS03 2026 province".
create function senmap.audit_target() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  known jsonb := coalesce(after, before);
begin
  if before = after then return null; end if;
  perform senmap.audit('indicator-target.' || lower(tg_op),
    (select i.code from senmap.indicator i where i.id = (known ->> 'indicator_id')::integer)
      || ' ' || (known ->> 'year') || ' ' || (known ->> 'scope'),
    senmap.masked(tg_table_name, before), senmap.masked(tg_table_name, after));
  return null;
end $$;
drop trigger indicator_target_audit on senmap.indicator_target;
create trigger indicator_target_audit after insert or update or delete on senmap.indicator_target
  for each row when (pg_trigger_depth() = 0) execute function senmap.audit_target();

-- The targets of an indicator as they were known at a moment; none of an indicator that the person may not know of. Who knows of it by
-- some value alone, as somebody bound to a territory does, knows its targets. A target of the past is as secret as its indicator is
-- now, as values of the past are.
create function senmap.targets_as_of(indicator_id integer, moment timestamptz) returns setof senmap.indicator_target
language sql stable security definer
set search_path = pg_catalog
as $$
  with seen as (
    select i.id from senmap.indicator i
    where i.id = targets_as_of.indicator_id
      and (i.access = any (senmap.visible_access())
        or exists (select from senmap.indicator_access a where a.indicator_id = i.id and a.access = any (senmap.visible_access()))
        or senmap.may_in('indicator.manage', i.owner)
          and senmap.hands_on('indicator.manage', i.owner, i.owner, i.classification::text))
  ), later as (
    -- What was changed first after the moment tells what stood then.
    select distinct on (v.year, v.scope) v.year, v.scope, v.before
    from senmap.indicator_target_version v
    join seen on seen.id = v.indicator_id
    where v.changed_at > targets_as_of.moment
    order by v.year, v.scope, v.changed_at, v.id
  )
  select t.* from senmap.indicator_target t
  join seen on seen.id = t.indicator_id
  where not exists (select from later l where l.year = t.year and l.scope = t.scope)
  union all
  select p.* from later l
  cross join lateral jsonb_populate_record(null::senmap.indicator_target, l.before) p
  where l.before is not null
$$;
revoke all on function senmap.targets_as_of(integer, timestamptz) from public;
grant execute on function senmap.targets_as_of(integer, timestamptz) to senmap_web;

alter table senmap.indicator_target_version enable row level security;
grant select on senmap.indicator_target_version to senmap_web;
-- As versions of the definition: the indicator may have been more secret then; who manages it reads them.
create policy by_action on senmap.indicator_target_version for select to senmap_web
  using (exists (select from senmap.indicator i where i.id = indicator_id and senmap.may_in('indicator.manage', i.owner)));
