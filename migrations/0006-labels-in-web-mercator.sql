-- Labels are asked for by tile: keep them in Web Mercator with an index, as shapes are.
alter table senmap.admin_unit
  add column label_3857 geometry(Point, 3857) generated always as (public.st_transform(label, 3857)) stored;
create index admin_unit_label on senmap.admin_unit using gist (label_3857);
