-- One row per target of the indicators the asker may know of; of one indicator, or of all (null).
select t.indicator_id as "indicator", t.year, t.scope, t.comparison, t.value, t.proposed, t.note_vi as "noteVi", t.note_en as "noteEn",
  t.source
from senmap.indicator_target t
where :indicator::int is null or t.indicator_id = :indicator::int
order by t.indicator_id, t.year, t.scope
