-- One row: two parts that lie on each other by more than 0.001 km².
select
  'no overlaps' as rule,
  format('parts %s and %s', a.id, b.id) as subject,
  format('they overlap by %s km²', round((shared.area / 1e6)::numeric, 4)) as detail
from senmap.part as a
join senmap.part as b on a.id < b.id and a.geom && b.geom and not st_touches(a.geom, b.geom)
cross join lateral (select st_area(st_intersection(a.geom, b.geom)::geography) as area) as shared
where shared.area > 1000
