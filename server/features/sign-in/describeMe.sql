-- One row: who is signed in, with the names of the organisations they hold roles in.
select a.demo,
  (select coalesce(jsonb_object_agg(o.id, jsonb_build_object('vi', o.name_vi, 'en', coalesce(o.name_en, o.name_vi))), '{}')
    from senmap.organisation o where o.id = any (:organisations::text[])) as organisations
from senmap.account a where a.id = :account::uuid
