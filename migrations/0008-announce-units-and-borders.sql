-- A unit renamed or moved, and a border redrawn, change tiles too: announced once a statement, for the whole layer.
create function senmap.announce_units() returns trigger language plpgsql as $$
begin
  perform senmap.announce('admin-units', tg_table_name, null, 'public');
  return null;
end $$;
create trigger admin_unit_announce after insert or update or delete or truncate on senmap.admin_unit
  for each statement execute function senmap.announce_units();
create trigger border_announce after insert or update or delete or truncate on senmap.border
  for each statement execute function senmap.announce_units();
