-- One row: the last of the next rows of the log that are certain; none when nothing is new.
select xid::text as xid, id::text as id from (
  select l.xid, l.id from senmap.reading_log l
  where (l.xid, l.id) > (:xid::text::xid8, :id::bigint) and l.xid < :horizon::text::xid8
  order by l.xid, l.id limit :most::int
) l order by l.xid desc, l.id desc limit 1
