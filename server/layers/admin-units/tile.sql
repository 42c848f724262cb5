-- One row: the tile of units, their borders and labels, of one edition or (null) of all.
with
box as materialized (
  select st_tileenvelope(:z::int, :x::int, :y::int) as tile,
         st_tileenvelope(:z::int, :x::int, :y::int, margin => 64.0 / 4096) as wide,
         senmap.zoom_band(:z::int) as band
),
units as (
  select u.id, u.edition, u.code, u.level, u.parent_code as parent, u.main_grouping as grouping,
         u.grouping::int as is_grouping,
         st_asmvtgeom(s.geom, box.tile, 4096, 64) as geom
  from box
  join senmap.admin_unit_shape s on s.zoom_band = box.band and s.geom && box.wide
  join senmap.admin_unit u on u.edition = s.edition and u.code = s.code
  where :edition::text is null or s.edition = :edition::text
),
borders as (
  select b.edition, b.level, b.approximate, st_asmvtgeom(b.geom, box.tile, 4096, 64) as geom
  from box
  join senmap.border b on b.zoom_band = box.band and b.geom && box.wide
  where :edition::text is null or b.edition = :edition::text
),
labels as (
  select u.id, u.edition, u.code, u.level, u.name, u.full_name, u.parent_code as parent,
         u.main_grouping as grouping, u.grouping::int as is_grouping,
         st_asmvtgeom(u.label_3857, box.tile, 4096, 256) as geom
  from box
  join senmap.admin_unit u on u.label_3857 && box.wide
  where :edition::text is null or u.edition = :edition::text
)
select
  coalesce((select st_asmvt(units, 'units', 4096, 'geom', 'id') from units where geom is not null), '')
  || coalesce((select st_asmvt(borders, 'borders', 4096, 'geom') from borders where geom is not null), '')
  || coalesce((select st_asmvt(labels, 'unit-labels', 4096, 'geom', 'id') from labels where geom is not null), '') as mvt
