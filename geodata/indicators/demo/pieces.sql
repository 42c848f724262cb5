-- One row: a piece of land, that is an old commune as far as it went into one new commune. Figures are made for pieces, so that old
-- and new communes, districts and provinces are sums of the same things.
select
  l.from_code || '>' || l.to_code as "key", f.kind, l.to_code as "code", d.population as "districtPeople",
  case when exists (select from senmap.admin_unit_part p where p.edition = f.edition and p.code = f.code) then f.id end::float8
    as "commune2024",
  d.id::float8 as "district2024", p.id::float8 as "province2024", t.id::float8 as "commune2025", n.id::float8 as "province2025",
  p.code = '87' as "west",
  coalesce(
    (select sum(part.area_km2) from senmap.admin_unit_part a
      join senmap.admin_unit_part b on b.edition = t.edition and b.code = t.code and b.part_id = a.part_id
      join senmap.part on part.id = a.part_id
      where a.edition = f.edition and a.code = f.code),
    t.area_km2 / count(*) over (partition by t.code), 20) as "areaKm2"
from senmap.lineage l
join senmap.admin_unit f on f.edition = l.from_edition and f.code = l.from_code and f.level = 'commune'
join senmap.admin_unit d on d.edition = f.edition and d.code = f.parent_code
join senmap.admin_unit p on p.edition = d.edition and p.code = d.parent_code
join senmap.admin_unit t on t.edition = l.to_edition and t.code = l.to_code and t.level = 'commune'
join senmap.admin_unit n on n.edition = t.edition and n.code = t.parent_code
where l.from_edition = '2024' and l.to_edition = '2025'
order by l.from_code, l.to_code
