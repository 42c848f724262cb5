-- One row: the newest reading of a datastream, or (null) of each that the person may see; without one, its times are null.
select l.datastream_id::text as datastream, d.multi,
  (extract(epoch from l.phenomenon_time) * 1000000)::bigint::text as micros,
  coalesce(to_jsonb(o.result), o.result_json) as result,
  to_json(o.phenomenon_end at time zone 'UTC') as "end", to_json(o.result_time at time zone 'UTC') as "resultTime",
  to_json(o.valid_from at time zone 'UTC') as "validFrom", to_json(o.valid_to at time zone 'UTC') as "validTo",
  o.quality, o.parameters
from senmap.datastream_latest l
join senmap.datastream d on d.id = l.datastream_id
left join senmap.observation o on o.datastream_id = l.datastream_id and o.phenomenon_time = l.phenomenon_time
where l.datastream_id = coalesce(:datastream::bigint, l.datastream_id)
