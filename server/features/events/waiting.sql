-- One row: whether a committed change waits for an older transaction to end.
select exists (
  select from senmap.change_log where xid >= pg_snapshot_xmin(pg_current_snapshot())) as waiting
