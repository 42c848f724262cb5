-- One row: a new organisation.
insert into senmap.organisation (id, e_id, name_vi, name_en, kind, parent, sectors, valid_from, valid_to, successor, note)
values (:id, :e_id, :name_vi, :name_en, :kind, :parent, :sectors::text[], :valid_from::date, :valid_to::date, :successor, :note)
returning id
