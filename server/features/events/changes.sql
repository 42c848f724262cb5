-- One row: a change after a place, or (readings) what sensors measured, in the order in which they became certain. Row rights decide which.
with change as (
  select c.xid, c.id, c.layer, c.row_key, c.area, null::text as readings
  from senmap.change_log c
  where (c.xid, c.id) > (:xid::text::xid8, :id::bigint) and c.xid < :horizon::text::xid8
  order by c.xid, c.id limit :most::int
),
reading as (
  select r.xid, r.id, null::text as layer, null::text as row_key, null::geometry as area, r.readings
  from senmap.reading_log r
  where :with_readings::boolean and (r.xid, r.id) > (:xid::text::xid8, :id::bigint) and r.xid < :horizon::text::xid8
  order by r.xid, r.id limit :most::int
)
select n.xid || '.' || n.id as place, n.layer, n.row_key as "row", n.readings,
  case when n.area is null then null else array[st_xmin(n.area), st_ymin(n.area), st_xmax(n.area), st_ymax(n.area)] end as box
from (select * from change union all select * from reading) n
order by n.xid, n.id
limit :most::int
