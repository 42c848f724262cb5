-- Writes the layers of the registry down, for rights to refer to. Of two classifications the stricter one holds.
insert into senmap.layer (id, title_vi, title_en, classification)
select * from jsonb_to_recordset(:layers::jsonb) as l(id text, title_vi text, title_en text, classification text)
on conflict (id) do update
set title_vi = excluded.title_vi,
    title_en = excluded.title_en,
    classification = case
      when 'restricted' in (layer.classification, excluded.classification) then 'restricted'
      when 'internal' in (layer.classification, excluded.classification) then 'internal'
      else 'public'
    end
where (layer.title_vi, layer.title_en) is distinct from (excluded.title_vi, excluded.title_en)
  or (excluded.classification <> 'public' and layer.classification <> 'restricted' and layer.classification <> excluded.classification)
