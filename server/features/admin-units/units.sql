-- One row per unit of an edition, with its figures; of one parent, one level, one code, or all (null).
-- A unit cut by a grouping is a child of every grouping that holds land of it, with its share there.
select
  u.id::float8 as "id", u.edition, u.code, u.level, u.kind, u.name, u.full_name as "fullName", u.name_en as "nameEn",
  u.parent_code as "parentCode", u.grouping, u.area_km2 as "areaKm2", land.km2 as "computedAreaKm2",
  u.population, u.population_year as "populationYear", u.population / u.area_km2 as "densityPerKm2",
  coalesce(below.members, below.children)::int as "childCount",
  case when cut.share is null and :parent::text is not null then 1 else cut.share end as "shareInParent",
  case when shape.box is null then null else
    array[st_xmin(shape.box), st_ymin(shape.box), st_xmax(shape.box), st_ymax(shape.box)] end as "bbox",
  u.area_source as "areaSourceId", u.population_source as "populationSourceId"
from senmap.admin_unit u
left join senmap.grouping_member cut
  on cut.edition = u.edition and cut.code = u.code and cut.grouping_code = :parent::text
left join lateral (
  select sum(p.area_km2) as km2
  from senmap.admin_unit_part up join senmap.part p on p.id = up.part_id
  where up.edition = u.edition and up.code = u.code
) land on true
left join lateral (
  select st_transform(st_envelope(s.geom), 4326) as box
  from senmap.admin_unit_shape s
  where s.edition = u.edition and s.code = u.code and s.zoom_band = 3
) shape on true
left join lateral (
  select
    (select count(*) from senmap.admin_unit c
      where c.edition = u.edition and c.parent_code = u.code and not c.grouping) as children,
    case when u.grouping then (select count(*) from senmap.grouping_member m
      where m.edition = u.edition and m.grouping_code = u.code) end as members
) below on true
where u.edition = :edition::text
  and (:level::text is null or u.level = :level::text)
  and (:code::text is null or u.code = :code::text)
  and (:parent::text is null or u.parent_code = :parent::text or cut.share is not null)
order by u.level desc, u.code
