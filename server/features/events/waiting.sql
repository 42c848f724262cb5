-- One row: whether a committed change, or reading, waits for an older transaction to end.
select exists (select from senmap.change_log where xid >= :horizon::text::xid8)
  or exists (select from senmap.reading_log where xid >= :horizon::text::xid8) as waiting
