-- One row: how many rows of the log of readings were worked off.
select senmap.roll_up(:horizon::text::xid8, :most::int) as taken
