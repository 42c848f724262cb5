-- The units of a level inside a parent, or all of the level when the parent is null: what every list and layer shows.
-- A commune that former districts cut through is inside each of them that holds land of it.
create function senmap.units_inside(edition text, level text, parent text) returns setof senmap.admin_unit
language sql stable parallel safe
begin atomic
  select u.*
  from senmap.admin_unit u
  where u.edition = units_inside.edition
    and u.level = units_inside.level
    and (units_inside.parent is null
      or u.parent_code = units_inside.parent
      or exists (
        select from senmap.grouping_member m
        where m.edition = u.edition and m.code = u.code and m.grouping_code = units_inside.parent));
end;
