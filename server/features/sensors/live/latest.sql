-- One row: the newest readings of all datastreams that the person may see, of one layer or (null) of all, as JSON: [[datastream, time in ms,
-- result, level, change of the result in an hour], …].
select '[' || coalesce(string_agg(concat('[', l.datastream_id, ',', floor(extract(epoch from l.phenomenon_time) * 1000)::bigint, ',',
  coalesce(l.result::text, l.result_json::text, 'null'), ',', coalesce(l.level::text, 'null'), ',',
  -- A change over longer than three hours tells nothing of now.
  coalesce((case when l.phenomenon_time - l.trend_time <= interval '3 hours' then (l.result - l.trend_result) end * 3600 / nullif(extract(epoch from l.phenomenon_time - l.trend_time), 0)::float8)::text, 'null'),
  ']'), ','), '') || ']' as readings
from senmap.datastream_latest l
where l.phenomenon_time is not null
  and (:layer::text is null or l.datastream_id in (
    select d.id from senmap.datastream d join senmap.observed_property p on p.id = d.observed_property_id where p.key = :layer::text))
