-- One row: an organisation with all its fields anew.
update senmap.organisation
set e_id = :e_id, name_vi = :name_vi, name_en = :name_en, kind = :kind, parent = :parent, sectors = :sectors::text[],
  valid_from = :valid_from::date, valid_to = :valid_to::date, successor = :successor, note = :note
where id = :id
returning id
