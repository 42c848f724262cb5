-- Readings gathered by hour and by day, so that a chart of years reads thousands of rows and not millions; and how long readings are kept.

-- keep_days: single readings older than this are deleted, what was gathered of them stays; null: kept for good.
alter table senmap.datastream add column keep_days integer check (keep_days between 1 and 36500);

-- One row: the numbers a datastream read within an hour. Days begin at midnight in Vietnam, hours with the clock's.
create table senmap.observation_hour (
  datastream_id bigint not null references senmap.datastream on delete cascade,
  hour timestamptz not null,
  count integer not null,
  least double precision not null,
  greatest double precision not null,
  total double precision not null,
  primary key (datastream_id, hour)
);
create table senmap.observation_day (
  datastream_id bigint not null references senmap.datastream on delete cascade,
  day date not null,
  count integer not null,
  least double precision not null,
  greatest double precision not null,
  total double precision not null,
  primary key (datastream_id, day)
);

-- Gathers these hours anew from their readings, and the days they lie in from their hours. An hour whose readings are kept no longer
-- stays as it was.
create function senmap.gather(datastreams bigint[], hours timestamptz[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  with asked as (select distinct * from unnest(gather.datastreams, gather.hours) a(datastream_id, hour)),
  gathered as (
    select a.datastream_id, a.hour, g.*
    from asked a
    join senmap.datastream d on d.id = a.datastream_id
    cross join lateral (
      select count(*)::integer as count, min(o.result) as least, max(o.result) as greatest, sum(o.result) as total
      from senmap.observation o
      where o.datastream_id = a.datastream_id and o.phenomenon_time >= a.hour and o.phenomenon_time < a.hour + interval '1 hour'
        and o.result is not null
    ) g
    where d.keep_days is null or a.hour >= now() - make_interval(days => d.keep_days)
  ),
  emptied as (
    delete from senmap.observation_hour h using gathered g
    where g.count = 0 and h.datastream_id = g.datastream_id and h.hour = g.hour
  )
  insert into senmap.observation_hour (datastream_id, hour, count, least, greatest, total)
  select * from gathered where count > 0
  on conflict (datastream_id, hour) do update
  set count = excluded.count, least = excluded.least, greatest = excluded.greatest, total = excluded.total;

  with asked as (
    select distinct a.datastream_id, (a.hour at time zone 'Asia/Ho_Chi_Minh')::date as day
    from unnest(gather.datastreams, gather.hours) a(datastream_id, hour)
  ),
  gathered as (
    select a.datastream_id, a.day, sum(h.count)::integer as count, min(h.least) as least, max(h.greatest) as greatest, sum(h.total) as total
    from asked a
    left join senmap.observation_hour h on h.datastream_id = a.datastream_id
      and h.hour >= a.day::timestamp at time zone 'Asia/Ho_Chi_Minh' and h.hour < (a.day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
    group by a.datastream_id, a.day
  ),
  emptied as (
    delete from senmap.observation_day d using gathered g
    where g.count is null and d.datastream_id = g.datastream_id and d.day = g.day
  )
  insert into senmap.observation_day (datastream_id, day, count, least, greatest, total)
  select * from gathered where count is not null
  on conflict (datastream_id, day) do update
  set count = excluded.count, least = excluded.least, greatest = excluded.greatest, total = excluded.total;
end $$;

-- One row: up to which change the log of readings has been worked off by a job. What is not worked off is not cleared.
create table senmap.reading_job (
  job text primary key,
  xid xid8 not null default '0',
  id bigint not null default 0
);
insert into senmap.reading_job (job) values ('roll-up');

-- Works off what is certain of the log, at most so many of its rows. Returns how many it took.
create function senmap.roll_up(horizon xid8, most integer) returns integer
language plpgsql set search_path = pg_catalog as $$
declare
  place senmap.reading_job;
  taken senmap.reading_log[];
begin
  select * into place from senmap.reading_job where job = 'roll-up' for update;
  select array_agg(l) into taken from (
    select * from senmap.reading_log l
    where (l.xid, l.id) > (place.xid, place.id) and l.xid < roll_up.horizon
    order by l.xid, l.id limit roll_up.most
  ) l;
  if taken is null then return 0; end if;
  perform senmap.gather(array_agg(t.datastream), array_agg(t.hour)) from (
    select distinct (r ->> 0)::bigint as datastream, date_trunc('hour', to_timestamp((r ->> 1)::bigint / 1000.0)) as hour
    from unnest(taken) l cross join lateral json_array_elements(l.readings::json) r
  ) t;
  update senmap.reading_job set (xid, id) = (taken[cardinality(taken)].xid, taken[cardinality(taken)].id) where job = 'roll-up';
  return cardinality(taken);
end $$;

create or replace function senmap.clear_reading_log(before timestamptz) returns bigint
language plpgsql set search_path = pg_catalog as $$
declare
  newest xid8;
  gone bigint;
begin
  with old as (
    delete from senmap.reading_log l
    where l.at < clear_reading_log.before
      and not exists (select from senmap.reading_job j where (j.xid, j.id) < (l.xid, l.id))
    returning l.xid
  )
  select max(xid::text::numeric)::text::xid8, count(*) into newest, gone from old;
  update senmap.reading_log_start set xid = newest where newest > xid;
  return gone;
end $$;

-- Deletes single readings that are kept no longer. Returns how many went.
create function senmap.retire_readings() returns bigint
language plpgsql set search_path = pg_catalog as $$
declare
  gone bigint;
begin
  perform set_config('senmap.retiring', 'observation', true);
  delete from senmap.observation o using senmap.datastream d
  where d.id = o.datastream_id and d.keep_days is not null and o.phenomenon_time < now() - make_interval(days => d.keep_days);
  get diagnostics gone = row_count;
  perform set_config('senmap.retiring', '', true);
  if gone > 0 then perform senmap.audit('retention.retired', 'observation', null, jsonb_build_object('rows', gone)); end if;
  return gone;
end $$;

-- A reading changed or deleted by hand: its hour is gathered anew as well.
create or replace function senmap.observation_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if current_setting('senmap.retiring', true) = 'observation' then return null; end if;
  perform senmap.find_latest(old.datastream_id);
  perform senmap.gather(array[old.datastream_id], array[date_trunc('hour', old.phenomenon_time)]);
  perform senmap.audit('observation.' || lower(tg_op), old.datastream_id || ' ' || old.phenomenon_time,
    to_jsonb(old), case when tg_op = 'UPDATE' then to_jsonb(new) end);
  return null;
end $$;

alter table senmap.observation_hour enable row level security;
alter table senmap.observation_day enable row level security;
alter table senmap.reading_job enable row level security;
grant select on senmap.observation_hour, senmap.observation_day to senmap_web;
create policy by_datastream on senmap.observation_hour for select to senmap_web
  using (datastream_id in (select d.id from senmap.datastream d));
create policy by_datastream on senmap.observation_day for select to senmap_web
  using (datastream_id in (select d.id from senmap.datastream d));
