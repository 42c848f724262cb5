-- One row: a hole of more than 0.001 km² that no part covers.
with covered as (
  select st_union(geom) as geom from senmap.part
),
holes as (
  select st_makepolygon(st_exteriorring(ring.geom)) as geom
  from covered
  cross join lateral st_dump(covered.geom) as piece
  cross join lateral st_dumprings(piece.geom) as ring
  where ring.path[1] > 0
)
select
  'no gaps' as rule,
  format('land near %s E %s N', round(st_x(st_centroid(geom))::numeric, 4), round(st_y(st_centroid(geom))::numeric, 4))
    as subject,
  format('%s km² belong to no part', round((st_area(geom::geography) / 1e6)::numeric, 4)) as detail
from holes
where st_area(geom::geography) > 1000
union all
-- Parts that meet without sharing the same points show up as borders on the outside that are not there.
select 'no gaps', format('outer border of %s', b.edition), format('%s km drawn, %s km around the land',
  round((b.drawn / 1000)::numeric, 1), round((outline.length / 1000)::numeric, 1))
from (
  select edition, sum(st_length(geom)) as drawn from senmap.border
  where zoom_band = 3 and level = 'province'
    and edition = (select max(id) from senmap.edition) group by edition
) as b
cross join (select st_perimeter(st_transform(geom, 3857)) as length from covered) as outline
where abs(b.drawn - outline.length) > 0.005 * outline.length
