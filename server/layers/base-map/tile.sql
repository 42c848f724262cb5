-- One row: the tile of rivers and canals, and the names of Việt Nam's archipelagos.
with
box as materialized (
  select st_tileenvelope(:z::int, :x::int, :y::int) as tile,
         st_tileenvelope(:z::int, :x::int, :y::int, margin => 64.0 / 4096) as wide,
         -- The width of one tile pixel in metres: lines are thinned to half of it.
         20037508.34 * 2 / (4096 * 2 ^ :z::int) as pixel
),
rivers as (
  select f.id, f.name_vi, f.properties ->> 'waterway' as waterway,
         st_asmvtgeom(st_simplify(f.geom_3857, box.pixel / 2, true), box.tile, 4096, 64) as geom
  from box
  join senmap.readable_feature f on f.layer = 'rivers' and f.geom_3857 && box.wide
),
archipelagos as (
  select f.id, f.name_vi, f.name_en, st_asmvtgeom(f.geom_3857, box.tile, 4096, 256) as geom
  from box
  join senmap.readable_feature f on f.layer = 'archipelagos' and f.geom_3857 && box.wide
)
select
  coalesce((select st_asmvt(rivers, 'rivers', 4096, 'geom', 'id') from rivers where geom is not null), '')
  || coalesce((select st_asmvt(archipelagos, 'archipelagos', 4096, 'geom', 'id') from archipelagos where geom is not null), '')
  as mvt
