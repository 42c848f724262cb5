-- Row rights. The web role reads what policies let it read and writes nothing; anonymous is a person like any other.

grant select on
  senmap.source, senmap.edition, senmap.part, senmap.admin_unit, senmap.admin_unit_part, senmap.admin_unit_shape,
  senmap.border, senmap.lineage, senmap.grouping_member, senmap.layer, senmap.map_feature, senmap.change_log
to senmap_web;

do $$
declare
  name text;
begin
  for name in select tablename from pg_tables where schemaname = 'senmap' loop
    execute format('alter table senmap.%I enable row level security', name);
  end loop;
end $$;

-- Reference data is public by law: boundaries, names, lineage, and where figures come from.
create policy public_reference on senmap.source for select to senmap_web using (true);
create policy public_reference on senmap.edition for select to senmap_web using (true);
create policy public_reference on senmap.part for select to senmap_web using (true);
create policy public_reference on senmap.admin_unit for select to senmap_web using (true);
create policy public_reference on senmap.admin_unit_part for select to senmap_web using (true);
create policy public_reference on senmap.admin_unit_shape for select to senmap_web using (true);
create policy public_reference on senmap.border for select to senmap_web using (true);
create policy public_reference on senmap.lineage for select to senmap_web using (true);

create policy by_classification on senmap.layer for select to senmap_web
  using (classification = any ((select senmap.visible_classifications())::text[]));
create policy by_classification on senmap.map_feature for select to senmap_web
  using (classification = any ((select senmap.visible_classifications())::text[]));
create policy by_classification on senmap.change_log for select to senmap_web
  using (classification = any ((select senmap.visible_classifications())::text[]));
-- The audit log has no policy: the web role sees none of it.
