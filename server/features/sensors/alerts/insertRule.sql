-- One row: a new rule.
insert into senmap.alert_rule (title_vi, title_en, layer, datastreams, area, condition, together, severity, advice_vi, advice_en, enabled,
  classification, owner, changed_by)
values (:title_vi::text, :title_en::text, :layer::text, :datastreams::bigint[],
  senmap.shape_of_geojson(:area::jsonb, 'application/geo+json'), :condition::jsonb, :together::smallint, :severity::smallint,
  :advice_vi::text, :advice_en::text, :enabled::boolean, :classification::text, :owner::text, senmap.subject())
returning id::float8 as id
