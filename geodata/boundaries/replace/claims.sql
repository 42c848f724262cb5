-- One row: the land that a part would hold, before borders are made to meet. Parts of units that the file does not
-- replace keep their land (their code is null). A unit of several parts cuts its new shape along the old inner lines;
-- what the old parts did not cover goes to the part it shares the longest border with, or to the nearest.
with given as (
  select code, st_unaryunion(st_collect(st_makevalid(st_setsrid(st_geomfromgeojson(geometry), 4326)))) as shape
  from jsonb_to_recordset(:shapes::jsonb) as file (code text, geometry jsonb)
  group by code
),
held as (
  select given.code, given.shape, part.id, part.geom, count(*) over (partition by given.code) as parts
  from given
  join senmap.admin_unit_part as member on member.edition = :edition and member.code = given.code
  join senmap.part on part.id = member.part_id
),
kept as (
  select id, code, case when parts = 1 then shape else st_intersection(geom, shape) end as geom from held
),
leftover as (
  select given.code, row_number() over () as number, piece.geom
  from given
  join (select code, st_union(geom) as geom from held where parts > 1 group by code) as old on old.code = given.code
  cross join lateral st_dump(st_collectionextract(st_difference(given.shape, old.geom), 3)) as piece
),
given_away as (
  select distinct on (leftover.number) kept.id, kept.code, leftover.geom
  from leftover join kept on kept.code = leftover.code
  order by leftover.number, st_length(st_intersection(leftover.geom, kept.geom)) desc,
    st_distance(leftover.geom, kept.geom), kept.id
)
select id, code, encode(st_asewkb(st_multi(st_collectionextract(st_union(geom), 3))), 'hex') as geom
from (
  select id, code, geom from kept
  union all select id, code, geom from given_away
  union all select id, null, geom from senmap.part where id not in (select id from held)
) as land
group by id, code
