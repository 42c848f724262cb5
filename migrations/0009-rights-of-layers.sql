-- A layer's classification holds for everything in it, and a change of either is announced.

-- The layers this person may not know of. It looks past row rights on purpose: a hidden layer must be known to be hidden.
create function senmap.hidden_layers() returns text[]
language sql stable security definer
set search_path = pg_catalog
as $$
  select coalesce(array_agg(l.id), '{}')
  from senmap.layer l
  where l.classification <> all (senmap.visible_classifications())
$$;

drop policy by_classification on senmap.map_feature;
create policy by_classification on senmap.map_feature for select to senmap_web using (
  classification = any ((select senmap.visible_classifications())::text[])
  and layer <> all ((select senmap.hidden_layers())::text[]));

drop policy by_classification on senmap.change_log;
create policy by_classification on senmap.change_log for select to senmap_web using (
  classification = any ((select senmap.visible_classifications())::text[])
  and layer <> all ((select senmap.hidden_layers())::text[]));

create function senmap.announce_layer() returns trigger language plpgsql as $$
begin
  perform senmap.announce(coalesce(new.id, old.id), 'classification', null, 'public');
  return null;
end $$;
create trigger layer_announce after insert or delete or update of classification on senmap.layer
  for each row execute function senmap.announce_layer();

-- A shape that moved away changes the tiles it left, too; emptying a table changes all.
drop trigger admin_unit_shape_updated on senmap.admin_unit_shape;
create trigger admin_unit_shape_updated after update or truncate on senmap.admin_unit_shape
  for each statement execute function senmap.announce_units();
create function senmap.announce_all_features() returns trigger language plpgsql as $$
begin
  perform senmap.announce(l.id, 'all', null, 'public') from senmap.layer l;
  return null;
end $$;
create trigger map_feature_emptied after truncate on senmap.map_feature
  for each statement execute function senmap.announce_all_features();
