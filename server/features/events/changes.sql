-- One row: a change after a place, in the order in which changes became certain. Row rights decide which.
select c.xid || '.' || c.id as place, c.layer, c.row_key as "row",
  case when c.area is null then null else array[st_xmin(c.area), st_ymin(c.area), st_xmax(c.area), st_ymax(c.area)] end as box
from senmap.change_log c
where (c.xid, c.id) > (:xid::text::xid8, :id::bigint) and c.xid < :horizon::text::xid8
order by c.xid, c.id
limit :most::int
