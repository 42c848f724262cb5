-- One row: a unit of the built-in set. Kept rows stay, so that values that refer to them do.
insert into senmap.admin_unit (
  edition, code, level, kind, name, full_name, name_en, parent_code, grouping, area_km2, area_source,
  population, population_year, population_source, label)
select
  edition, code, level, kind, name, full_name, name_en, parent_code, grouping, area_km2, area_source,
  population, population_year, population_source,
  st_setsrid(st_makepoint(label_lon, label_lat), 4326)
from jsonb_to_recordset(:units::jsonb) as given (
  edition text, code text, level text, kind text, name text, full_name text, name_en text, parent_code text,
  grouping boolean, area_km2 double precision, area_source text, population integer, population_year smallint,
  population_source text, label_lon double precision, label_lat double precision)
on conflict (edition, code) do update set
  level = excluded.level, kind = excluded.kind, name = excluded.name, full_name = excluded.full_name,
  name_en = excluded.name_en, parent_code = excluded.parent_code, grouping = excluded.grouping,
  area_km2 = excluded.area_km2, area_source = excluded.area_source, population = excluded.population,
  population_year = excluded.population_year, population_source = excluded.population_source, label = excluded.label
