-- One row: a rule that was written anew.
update senmap.alert_rule
set title_vi = :title_vi::text, title_en = :title_en::text, layer = :layer::text, datastreams = :datastreams::bigint[],
  area = senmap.shape_of_geojson(:area::jsonb, 'application/geo+json'), condition = :condition::jsonb, together = :together::smallint,
  severity = :severity::smallint, advice_vi = :advice_vi::text, advice_en = :advice_en::text, enabled = :enabled::boolean,
  classification = :classification::text, owner = :owner::text
where id = :id::bigint and version = :version::int
returning id::float8 as id
