-- One row per target, as known at a moment, of the indicators the asker may know of; of one indicator, or of all (null).
select t.indicator_id as "indicator", t.year, t.scope, t.comparison, t.value, t.proposed, t.note_vi as "noteVi", t.note_en as "noteEn",
  t.source
from senmap.indicator i
cross join lateral senmap.targets_as_of(i.id, :as_of::timestamptz) t
where :indicator::int is null or i.id = :indicator::int
order by t.indicator_id, t.year, t.scope
