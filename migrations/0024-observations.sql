-- What sensors measured: readings by month, the newest of each datastream in one row, and what was refused.

-- One row: a reading. Known by its datastream and its time: the same again changes nothing, another value for the time is refused.
-- result: a number; result_json: anything else. No foreign keys: each would cost an index look-up a row; the one way in checks.
create table senmap.observation (
  datastream_id bigint not null,
  phenomenon_time timestamptz not null,
  result double precision,
  result_json jsonb,
  phenomenon_end timestamptz,
  result_time timestamptz,
  feature_id bigint,
  valid_from timestamptz,
  valid_to timestamptz,
  quality jsonb,
  parameters jsonb,
  primary key (datastream_id, phenomenon_time),
  check (phenomenon_end is null or phenomenon_end >= phenomenon_time)
) partition by range (phenomenon_time);
-- What came before the months is one part.
create table senmap.observation_before_2020 partition of senmap.observation for values from (minvalue) to ('2020-01-01T00:00:00Z');
alter table senmap.observation_before_2020 enable row level security;
-- Most readings name no feature of interest: those that do are found by it.
create index observation_feature on senmap.observation (feature_id) where feature_id is not null;

-- Makes the parts of the months of these times, where there are none. A part is made apart and then attached, so that nobody who reads
-- has to wait.
create function senmap.provide_months(times timestamptz[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  month date;
  name text;
begin
  perform pg_advisory_xact_lock(hashtext('senmap.provide_months'));
  for month in
    select distinct date_trunc('month', t at time zone 'UTC')::date from unnest(provide_months.times) t
    where t >= '2020-01-01T00:00:00Z'
  loop
    name := 'observation_' || to_char(month, 'YYYY_MM');
    continue when to_regclass('senmap.' || name) is not null;
    execute format('create table senmap.%I (like senmap.observation including defaults including constraints)', name);
    -- Nobody but the owner reads a part by itself.
    execute format('alter table senmap.%I enable row level security', name);
    execute format('alter table senmap.observation attach partition senmap.%I for values from (%L) to (%L)', name,
      month::text || 'T00:00:00Z', (month + interval '1 month')::date::text || 'T00:00:00Z');
  end loop;
end $$;
select senmap.provide_months(array[now() - interval '1 month', now(), now() + interval '1 month']);

-- One row: the newest reading of a datastream, whose access it carries; times and results are null before the first.
-- trend_*: a reading of half an hour to an hour before, to tell whether the value rises, and the one that takes its place next.
create table senmap.datastream_latest (
  datastream_id bigint primary key references senmap.datastream on delete cascade,
  access integer not null,
  phenomenon_time timestamptz,
  result double precision,
  result_json jsonb,
  level smallint,
  trend_time timestamptz,
  trend_result double precision,
  next_time timestamptz,
  next_result double precision
) with (fillfactor = 50);

create function senmap.follow_datastream() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    insert into senmap.datastream_latest (datastream_id, access) values (new.id, new.access);
  else
    update senmap.datastream_latest l set access = new.access, level = senmap.level_of(new.band_edges, new.band_levels, l.result)
    where l.datastream_id = new.id and (l.access, l.level) is distinct from
      (new.access, senmap.level_of(new.band_edges, new.band_levels, l.result));
  end if;
  return null;
end $$;
create trigger datastream_follow after insert or update on senmap.datastream
  for each row execute function senmap.follow_datastream();

-- The newest reading found again, after readings were changed or deleted.
create function senmap.find_latest(datastream bigint) returns void
language sql security definer set search_path = pg_catalog
as $$
  update senmap.datastream_latest l
  set phenomenon_time = o.phenomenon_time, result = o.result, result_json = o.result_json,
    level = senmap.level_of(d.band_edges, d.band_levels, o.result),
    trend_time = null, trend_result = null, next_time = null, next_result = null
  from senmap.datastream d
  left join lateral (
    select * from senmap.observation o where o.datastream_id = d.id order by o.phenomenon_time desc limit 1) o on true
  where d.id = find_latest.datastream and l.datastream_id = d.id
$$;

-- One row: readings committed together that the same people may see, as JSON: [[datastream, time in ms, result, level], …]. Its number
-- comes from the sequence of changes, so that both are told in one order. Kept for a while, for who lost the connection.
create table senmap.reading_log (
  id bigint primary key default nextval('senmap.change_log_id_seq'),
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  access integer not null,
  readings text not null
);
create index reading_log_order on senmap.reading_log (xid, id);
create index reading_log_age on senmap.reading_log (at);
-- One row: up to where the log has been cleared. Who asks from before that has missed something.
create table senmap.reading_log_start (only_row boolean primary key default true check (only_row), xid xid8 not null);
insert into senmap.reading_log_start (xid) values (pg_current_xact_id());

-- Clears what is older than a time. Returns how many rows went.
create function senmap.clear_reading_log(before timestamptz) returns bigint
language plpgsql set search_path = pg_catalog as $$
declare
  newest xid8;
  gone bigint;
begin
  with old as (delete from senmap.reading_log where at < clear_reading_log.before returning xid)
  select max(xid::text::numeric)::text::xid8, count(*) into newest, gone from old;
  update senmap.reading_log_start set xid = newest where newest > xid;
  return gone;
end $$;

-- One row: readings of one writer that were refused for one reason within a minute, and the last of them as it came.
create table senmap.rejected_reading (
  minute timestamptz not null,
  writer uuid not null,
  way text not null check (way in ('http', 'mqtt')),
  reason text not null,
  count bigint not null,
  last_at timestamptz not null default now(),
  sample jsonb not null,
  primary key (minute, writer, way, reason)
);
insert into senmap.retention (kind, days, reason) values
  ('rejected-reading', 90, 'Ba tháng: đủ để đơn vị vận hành tìm và sửa thiết bị gửi sai.');

-- One row: a reading of a batch, with what is known of its datastream, and the reason for which it is refused; null where it is not.
-- claims: of each writer, by its number, the organisations it may write for (null: all). Inlined, so that it costs nothing to call.
create function senmap.judge_readings(claims jsonb, writers integer[], datastreams bigint[], times timestamptz[],
  results double precision[], extras jsonb[])
returns table (n bigint, writer integer, datastream_id bigint, phenomenon_time timestamptz, result double precision, extra jsonb,
  access integer, band_edges double precision[], band_levels smallint[], reason text)
language sql stable
as $$
  with given as materialized (
    select * from unnest(writers, datastreams, times, results, extras)
      with ordinality as g(writer, datastream_id, phenomenon_time, result, extra, n)
  ),
  -- Who may write where, worked out once for each pair and not for each reading. Who may not is told as if there were no such datastream.
  allowed as materialized (
    select p.writer, d.*, coalesce(jsonb_array_length(d.result_types), 0) as parts
    from (select distinct g.writer, g.datastream_id from given g) p
    join senmap.datastream d on d.id = p.datastream_id
    join senmap.thing t on t.id = d.thing_id
    where jsonb_typeof(claims -> p.writer) = 'null' or claims -> p.writer ? coalesce(d.owner, t.owner)
  )
  select g.n, g.writer, g.datastream_id, g.phenomenon_time, g.result, g.extra,
    a.access, a.band_edges, a.band_levels,
    case
      when a.id is null then 'unknown-datastream'
      when g.phenomenon_time > now() + interval '5 minutes' then 'in-the-future'
      when g.phenomenon_time < '1900-01-01T00:00:00Z' then 'too-old'
      when (g.extra ->> 'end')::timestamptz < g.phenomenon_time then 'ends-before-it-begins'
      when g.result is null and coalesce(g.extra -> 'json', 'null') = 'null' then 'no-result'
      when a.multi and jsonb_typeof(g.extra -> 'json') is distinct from 'array' then 'wrong-type'
      when a.multi and jsonb_array_length(g.extra -> 'json') <> a.parts then 'wrong-type'
      when a.observation_type like '%OM_Measurement' and g.result is null then 'wrong-type'
      when a.observation_type like '%OM_CountObservation' and (g.result is null or g.result <> trunc(g.result)) then 'wrong-type'
      when a.observation_type like '%OM_TruthObservation' and jsonb_typeof(g.extra -> 'json') is distinct from 'boolean' then 'wrong-type'
      when g.extra ? 'unit' and not a.multi and g.extra ->> 'unit' not in (a.units ->> 'symbol', a.units ->> 'name') then 'wrong-unit'
      when g.result is not null and a.possible <> '(,)' and not a.possible @> g.result::numeric then 'not-possible'
    end
  from given g
  left join allowed a on a.id = g.datastream_id and a.writer = g.writer
$$;

create or replace function senmap.retire(kind text) returns bigint
language plpgsql
set search_path = pg_catalog
as $$
declare
  keep interval;
  gone bigint;
  last_id bigint;
  last_hash text;
begin
  select make_interval(days => r.days) into keep from senmap.retention r where r.kind = retire.kind;
  case kind
    when 'audit' then
      -- The newest rows always stay, so that the chain goes on from them.
      perform pg_advisory_xact_lock(hashtext('senmap.audit_log'));
      select a.id, encode(a.hash, 'hex') into last_id, last_hash from senmap.audit_log a
      where a.at < now() - keep and a.id < (select max(id) from senmap.audit_log) order by a.id desc limit 1;
      perform set_config('senmap.retiring', 'audit', true);
      delete from senmap.audit_log where id <= last_id;
      get diagnostics gone = row_count;
      perform set_config('senmap.retiring', '', true);
    when 'session' then
      delete from senmap.session where expires_at < now() - keep;
      get diagnostics gone = row_count;
    when 'invitation' then
      delete from senmap.invitation where expires_at < now() - keep;
      get diagnostics gone = row_count;
      delete from senmap.oidc_flow where expires_at < now();
    when 'sign-in-failure' then
      delete from senmap.sign_in_failure where last_at < now() - keep;
      get diagnostics gone = row_count;
    when 'change-log' then
      delete from senmap.change_log where at < now() - keep;
      get diagnostics gone = row_count;
    when 'rejected-reading' then
      delete from senmap.rejected_reading where minute < now() - keep;
      get diagnostics gone = row_count;
    else
      raise exception 'nothing is kept under the kind %', kind;
  end case;
  if gone > 0 then
    perform senmap.audit('retention.retired', kind, null, jsonb_strip_nulls(jsonb_build_object(
      'rows', gone, 'last_id', last_id, 'last_hash', last_hash)));
  end if;
  return gone;
end $$;

-- A reading changed or deleted by hand: what is newest is found again, and the act is written down.
create function senmap.observation_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if current_setting('senmap.retiring', true) = 'observation' then return null; end if;
  perform senmap.find_latest(old.datastream_id);
  perform senmap.audit('observation.' || lower(tg_op), old.datastream_id || ' ' || old.phenomenon_time,
    to_jsonb(old), case when tg_op = 'UPDATE' then to_jsonb(new) end);
  return null;
end $$;
create trigger observation_changed after update or delete on senmap.observation
  for each row execute function senmap.observation_changed();
-- Readings go with their datastream.
create function senmap.drop_readings() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform set_config('senmap.retiring', 'observation', true);
  delete from senmap.observation where datastream_id = old.id;
  perform set_config('senmap.retiring', '', true);
  return null;
end $$;
create trigger datastream_drop_readings after delete on senmap.datastream
  for each row execute function senmap.drop_readings();

alter table senmap.observation enable row level security;
alter table senmap.datastream_latest enable row level security;
alter table senmap.reading_log enable row level security;
alter table senmap.reading_log_start enable row level security;
alter table senmap.rejected_reading enable row level security;
grant select, update, delete on senmap.observation to senmap_web;
grant select on senmap.datastream_latest, senmap.reading_log, senmap.reading_log_start, senmap.rejected_reading to senmap_web;
-- Who sees the datastream sees its readings.
create policy by_datastream on senmap.observation for select to senmap_web
  using (datastream_id in (select d.id from senmap.datastream d));
create policy by_action_change on senmap.observation for update to senmap_web
  using (exists (select from senmap.datastream d where d.id = datastream_id and senmap.may_manage_datastream(d.thing_id, d.owner, d.classification)));
create policy by_action_delete on senmap.observation for delete to senmap_web
  using (exists (select from senmap.datastream d where d.id = datastream_id and senmap.may_manage_datastream(d.thing_id, d.owner, d.classification)));
create policy by_access on senmap.datastream_latest for select to senmap_web
  using (access = any ((select senmap.visible_access())::integer[]));
create policy by_access on senmap.reading_log for select to senmap_web
  using (access = any ((select senmap.visible_access())::integer[]));
create policy everybody on senmap.reading_log_start for select to senmap_web using (true);
create policy by_action on senmap.rejected_reading for select to senmap_web
  using (senmap.may_everywhere('sensor.manage') or writer = senmap.subject());
