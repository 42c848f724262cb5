-- One row: a part in Web Mercator, to the millimetre, so that neighbours meet in the very same numbers.
select id, st_asgeojson(st_transform(geom, 3857), 3) as geometry from senmap.part order by id
