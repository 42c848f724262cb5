-- One row: a commune of today with its label point.
select code, name, coalesce(name_en, name) as name_en, lower(left(full_name, 1)) || substr(full_name, 2) as full_name,
  round(st_x(label)::numeric, 5)::float8 as lon, round(st_y(label)::numeric, 5)::float8 as lat
from senmap.admin_unit
where edition = '2025' and level = 'commune' and label is not null
order by code
