-- One row: the tile of the points of one layer, for layers that keep them in map_feature.
with
box as materialized (
  select st_tileenvelope(:z::int, :x::int, :y::int) as tile,
         st_tileenvelope(:z::int, :x::int, :y::int, margin => 64.0 / 4096) as wide
),
points as (
  select f.id, f.key, f.name_vi, f.name_en, f.rank, f.position = 'approximate' as approximate,
         st_asmvtgeom(f.geom_3857, box.tile, 4096, 64) as geom
  from box
  join senmap.readable_feature f on f.layer = :layer::text and f.geom_3857 && box.wide
  where f.min_zoom <= :z::int
)
select coalesce((select st_asmvt(points, :layer::text, 4096, 'geom', 'id') from points where geom is not null), '') as mvt
