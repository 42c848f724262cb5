-- Who knows of an indicator by some value of it alone, as somebody bound to a territory does, sees its former targets too.
-- A target of the past is as secret as its indicator is now, as values of the past are.
create or replace function senmap.targets_as_of(indicator_id integer, moment timestamptz) returns setof senmap.indicator_target
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
