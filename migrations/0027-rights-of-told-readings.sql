-- What was told of a datastream is as secret as the datastream is now. Readings are logged together, under the class they had then: when
-- a class changes, nothing of the log from before is told any more, and who listens loads what is newest anew. Jobs still work it off.

drop policy by_access on senmap.reading_log;
create policy by_access on senmap.reading_log for select to senmap_web using (
  access = any ((select senmap.visible_access())::integer[])
  and xid >= (select s.xid from senmap.reading_log_start s));

create or replace function senmap.follow_datastream() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    insert into senmap.datastream_latest (datastream_id, access) values (new.id, new.access);
    return null;
  end if;
  update senmap.datastream_latest l set access = new.access, level = senmap.level_of(new.band_edges, new.band_levels, l.result)
  where l.datastream_id = new.id and (l.access, l.level) is distinct from
    (new.access, senmap.level_of(new.band_edges, new.band_levels, l.result));
  if old.access <> new.access then
    -- After the batch that may be under way, and before any other: what it logs still bears the old class.
    perform pg_advisory_xact_lock(hashtext('senmap.observation'));
    update senmap.reading_log_start set xid = pg_snapshot_xmax(pg_current_snapshot()) where xid < pg_snapshot_xmax(pg_current_snapshot());
    notify senmap_readings;
  end if;
  return null;
end $$;

-- The start is the first transaction of which anything may still be told.
create or replace function senmap.clear_reading_log(before timestamptz) returns bigint
language plpgsql set search_path = pg_catalog as $$
declare
  newest numeric;
  gone bigint;
begin
  with old as (
    delete from senmap.reading_log l
    where l.at < clear_reading_log.before
      and not exists (select from senmap.reading_job j where (j.xid, j.id) < (l.xid, l.id))
    returning l.xid
  )
  select max(xid::text::numeric), count(*) into newest, gone from old;
  update senmap.reading_log_start set xid = (newest + 1)::text::xid8 where (newest + 1)::text::xid8 > xid;
  return gone;
end $$;
