-- One row: the place after which everything is still to come, and the oldest that is kept.
select pg_snapshot_xmin(pg_current_snapshot()) || '.0' as place,
  (select min(xid) from senmap.change_log)::text as oldest
