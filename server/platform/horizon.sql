-- One row: the transaction below which nothing can be committed any more, and the oldest change that is kept. Only transactions
-- of this database count: another's long one holds nobody back. Asked before the changes, in a statement of its own, so that
-- what has ended by then is visible to the next.
with latest as (select pg_snapshot_xmax(pg_current_snapshot())::text::numeric as xid),
running as (
  -- The list of activity tells the lower half of a transaction's number.
  select floor(l.xid / 4294967296) * 4294967296 + a.backend_xid::text::numeric as xid
  from pg_stat_activity a, latest l
  where a.datname = current_database() and a.backend_xid is not null
)
select least(
    (select xid from latest),
    (select min(case when r.xid > l.xid then r.xid - 4294967296 else r.xid end) from running r, latest l))::text as horizon,
  (select min(xid) from senmap.change_log)::text as oldest,
  (select xid from senmap.reading_log_start)::text as "oldestReading"
