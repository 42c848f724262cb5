-- One row: whether a committed change waits for an older transaction to end.
select exists (select from senmap.change_log where xid >= :horizon::text::xid8) as waiting
