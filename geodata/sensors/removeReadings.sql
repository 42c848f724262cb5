-- One row: nothing; simulated readings are gone, with what was newest of them and what was told.
with readings as (delete from senmap.observation o using senmap.datastream d where d.id = o.datastream_id and d.demo),
log as (delete from senmap.reading_log)
update senmap.datastream_latest l
set phenomenon_time = null, result = null, result_json = null, level = null, trend_time = null, trend_result = null,
  next_time = null, next_result = null
from senmap.datastream d where d.id = l.datastream_id and d.demo
