-- One row: whether committed readings wait for an older transaction to end.
select exists (select from senmap.reading_log where xid >= :horizon::text::xid8) as waiting
