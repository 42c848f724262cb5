-- Values of indicators in two times: the period they speak of, and when they were known.

-- One row: what was reported of one unit for one period, as known from recorded_at until superseded_at.
-- The period includes both of its days. unit_id: edition × 100000 + code, as it was when it was counted.
-- missing: why there is no value: nobody reported it, or the indicator says nothing of this unit. Never zero for that.
-- numerator and denominator: the parts of a rate, where they are known.
-- The key begins with the indicator, by which these rows can be spread over machines.
create table senmap.indicator_value (
  indicator_id integer not null references senmap.indicator,
  period_start date not null,
  period_end date not null,
  unit_id bigint not null references senmap.admin_unit (id) deferrable initially deferred,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  value double precision check (value between -1e15 and 1e15),
  numerator double precision check (numerator between -1e15 and 1e15),
  denominator double precision check (denominator between 0 and 1e15),
  missing text check (missing in ('not-reported', 'not-applicable')),
  status text not null check (status in ('official', 'preliminary', 'estimate', 'demo')),
  source text not null references senmap.source,
  note text,
  recorded_by uuid,
  intake uuid,
  -- Set by the database alone, and classes are never deleted: a foreign key would only be looked up for each row.
  access integer not null default 1,
  primary key (indicator_id, period_start, period_end, unit_id, recorded_at),
  check (period_start <= period_end),
  check ((value is null) = (missing is not null)),
  check (superseded_at is null or superseded_at > recorded_at)
);
-- One value is known of a unit at a time. Led by the unit, for all figures of one unit.
create unique index indicator_value_current on senmap.indicator_value (unit_id, indicator_id, period_start, period_end)
  where superseded_at is null;
create index indicator_value_intake on senmap.indicator_value (intake) where intake is not null;
create index indicator_value_demo on senmap.indicator_value (indicator_id) where status = 'demo';

-- One row: a period of a set whose figures are final; a correction must say why.
create table senmap.indicator_period_closed (
  set_id text not null references senmap.indicator_set on delete cascade,
  period_start date not null,
  period_end date not null,
  closed_at timestamptz not null default now(),
  closed_by uuid default senmap.subject(),
  primary key (set_id, period_start, period_end)
);

-- One row: values of this access class are known of this indicator. Tells who knows of it without reading its values.
create table senmap.indicator_access (
  indicator_id integer not null references senmap.indicator on delete cascade,
  access integer not null,
  primary key (indicator_id, access)
);

-- The class of a value: as secret as its indicator, over the unit it speaks of.
create function senmap.classify_values(indicator_id integer) returns void
language sql security definer set search_path = pg_catalog as $$
  update senmap.indicator_value v
  set access = senmap.access_id(i.classification, i.owner, null, v.unit_id)
  from senmap.indicator i
  where i.id = classify_values.indicator_id and v.indicator_id = i.id
    and v.access <> senmap.access_id(i.classification, i.owner, null, v.unit_id);
  delete from senmap.indicator_access a where a.indicator_id = classify_values.indicator_id;
  insert into senmap.indicator_access (indicator_id, access)
  select distinct v.indicator_id, v.access from senmap.indicator_value v where v.indicator_id = classify_values.indicator_id
  on conflict do nothing;
$$;
create function senmap.classify_indicator_values() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.classification <> old.classification or new.owner is distinct from old.owner then
    -- What was told of it is as secret as it is now.
    update senmap.change_log set access = new.access where layer = 'indicators' and row_key = old.code;
    perform senmap.classify_values(new.id);
  end if;
  return null;
end $$;
-- Before the announcement, which has a later name.
create trigger a_indicator_classify after update of classification, owner on senmap.indicator
  for each row execute function senmap.classify_indicator_values();

-- New values and values that are gone change what people see: told once a statement for each indicator and right. What is
-- superseded is told by the value that supersedes it.
create function senmap.announce_values() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform senmap.announce('indicators', i.code, null, c.access)
  from (select distinct indicator_id, access from changed) c
  join senmap.indicator i on i.id = c.indicator_id
  order by i.code, c.access;
  if tg_op = 'INSERT' then
    insert into senmap.indicator_access (indicator_id, access)
    select distinct c.indicator_id, c.access from changed c order by 1, 2
    on conflict do nothing;
  else
    delete from senmap.indicator_access a
    using (select distinct c.indicator_id, c.access from changed c) gone
    where a.indicator_id = gone.indicator_id and a.access = gone.access and not exists (
      select from senmap.indicator_value v where v.indicator_id = a.indicator_id and v.access = a.access);
  end if;
  return null;
end $$;
create trigger indicator_value_inserted after insert on senmap.indicator_value
  referencing new table as changed for each statement execute function senmap.announce_values();
create trigger indicator_value_deleted after delete on senmap.indicator_value
  referencing old table as changed for each statement execute function senmap.announce_values();

-- Records values of a person, all or none: what is known already stays, what differs supersedes it.
-- rows: [{indicator, start, end, unit, value, numerator, denominator, missing, status, source, note}]
-- outcome: 'added', 'corrected' or 'unchanged', one row for each given.
create function senmap.record_values(rows jsonb, intake uuid)
returns table (indicator_id integer, unit_id bigint, period_start date, period_end date, outcome text)
language plpgsql security definer
set search_path = pg_catalog
as $$
#variable_conflict use_column
declare
  refused text;
  at timestamptz;
begin
  create temporary table given on commit drop as
  select i.id as indicator_id, r.start as period_start, r.end as period_end, r.unit as unit_id, r.value, r.numerator,
    r.denominator, r.missing, r.status, r.source, r.note, i.classification, i.owner, r.indicator as code
  from jsonb_to_recordset(record_values.rows) as r(indicator text, start date, "end" date, unit bigint, value double precision,
    numerator double precision, denominator double precision, missing text, status text, source text, note text)
  left join senmap.indicator i on i.code = r.indicator;

  -- Who may not write it may not learn either whether it is there.
  select o.code into refused from (select distinct g.code, g.indicator_id, g.owner from given g) o
  where o.indicator_id is null or not senmap.may_in('indicator.write', o.owner) limit 1;
  if found then
    raise exception 'no right to write values of %', refused using errcode = 'insufficient_privilege';
  end if;

  -- One after the other for each indicator, in an order that cannot cross.
  perform pg_advisory_xact_lock(7001, i.id) from (select distinct g.indicator_id as id from given g order by 1) i;
  at := clock_timestamp();

  alter table given add column outcome text;
  -- Without knowing how many they are the planner would look each value up in the whole of them.
  analyze given;
  update given g set outcome = case
      when (v.value, v.numerator, v.denominator, v.missing, v.status, v.source, v.note)
        is not distinct from (g.value, g.numerator, g.denominator, g.missing, g.status, g.source, g.note) then 'unchanged'
      else 'corrected' end
  from senmap.indicator_value v
  where v.superseded_at is null and v.unit_id = g.unit_id and v.indicator_id = g.indicator_id
    and v.period_start = g.period_start and v.period_end = g.period_end;
  update given g set outcome = 'added' where g.outcome is null;

  update senmap.indicator_value v set superseded_at = greatest(at, v.recorded_at + interval '1 microsecond')
  from given g
  where g.outcome = 'corrected' and v.superseded_at is null and v.unit_id = g.unit_id and v.indicator_id = g.indicator_id
    and v.period_start = g.period_start and v.period_end = g.period_end;
  insert into senmap.indicator_value (indicator_id, period_start, period_end, unit_id, recorded_at, value, numerator,
    denominator, missing, status, source, note, recorded_by, intake, access)
  select g.indicator_id, g.period_start, g.period_end, g.unit_id, at, g.value, g.numerator,
    g.denominator, g.missing, g.status, g.source, g.note, senmap.subject(), record_values.intake,
    case when g.classification = 'public' then 1 else senmap.access_id(g.classification, g.owner, null, g.unit_id) end
  from given g where g.outcome <> 'unchanged';

  perform senmap.audit('indicator-value.record', c.code, null, c.told)
  from (select g.code, jsonb_build_object('intake', record_values.intake, 'added', count(*) filter (where g.outcome = 'added'),
      'corrected', count(*) filter (where g.outcome = 'corrected')) as told
    from given g where g.outcome <> 'unchanged' group by g.code) c;

  return query select g.indicator_id, g.unit_id, g.period_start, g.period_end, g.outcome from given g;
  drop table given;
end $$;

alter table senmap.indicator_value enable row level security;
alter table senmap.indicator_period_closed enable row level security;
alter table senmap.indicator_access enable row level security;
grant select on senmap.indicator_value, senmap.indicator_period_closed, senmap.indicator_access to senmap_web;
grant insert, delete on senmap.indicator_period_closed to senmap_web;
create policy by_access on senmap.indicator_value for select to senmap_web
  using (access = any ((select senmap.visible_access())::integer[]));
create policy by_access on senmap.indicator_access for select to senmap_web
  using (access = any ((select senmap.visible_access())::integer[]));
create policy public_reference on senmap.indicator_period_closed for select to senmap_web using (true);
create policy by_action on senmap.indicator_period_closed for insert to senmap_web
  with check (exists (select from senmap.indicator_set s where s.id = set_id and senmap.may_in('indicator.manage', s.owner)));
create policy by_action_delete on senmap.indicator_period_closed for delete to senmap_web
  using (exists (select from senmap.indicator_set s where s.id = set_id and senmap.may_in('indicator.manage', s.owner)));
revoke all on function senmap.record_values(jsonb, uuid) from public;
grant execute on function senmap.record_values(jsonb, uuid) to senmap_web;

-- Somebody bound to a territory knows of an indicator when they may read some value of it.
create policy of_values on senmap.indicator for select to senmap_web
  using (classification <> 'public' and exists (select from senmap.indicator_access a where a.indicator_id = id));
