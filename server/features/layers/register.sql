-- Writes the layers of the registry down, for rights to refer to.
insert into senmap.layer (id, title_vi, title_en, classification)
select * from jsonb_to_recordset(:layers::jsonb) as l(id text, title_vi text, title_en text, classification text)
on conflict (id) do update
set title_vi = excluded.title_vi, title_en = excluded.title_en
where (layer.title_vi, layer.title_en) is distinct from (excluded.title_vi, excluded.title_en)
