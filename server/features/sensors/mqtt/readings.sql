-- One row: a reading of a wanted datastream that was committed after a place, or (datastream null) a place with none of them, in the
-- order in which they became certain. Read by the job of MQTT, which tells each only to those whose access it is. The log knows
-- times to the millisecond; the reading itself tells the rest.
with page as (
  select r.xid, r.id, r.access, r.readings
  from senmap.reading_log r
  where (r.xid, r.id) > (:xid::text::xid8, :id::bigint) and r.xid < :horizon::text::xid8
    and r.xid >= (select s.xid from senmap.reading_log_start s)
  order by r.xid, r.id limit :most::int
)
select p.xid || '.' || p.id as place, p.access, o.*
from page p
left join lateral (
  select distinct on (o.datastream_id, o.phenomenon_time) o.datastream_id::text as datastream, d.multi,
    (extract(epoch from o.phenomenon_time) * 1000000)::bigint::text as micros,
    coalesce(to_jsonb(o.result), o.result_json) as result,
    to_json(o.phenomenon_end at time zone 'UTC') as "end", to_json(o.result_time at time zone 'UTC') as "resultTime",
    to_json(o.valid_from at time zone 'UTC') as "validFrom", to_json(o.valid_to at time zone 'UTC') as "validTo",
    o.quality, o.parameters
  from (
    select (e ->> 0)::bigint as datastream_id, (e ->> 1)::bigint as at
    from jsonb_array_elements(p.readings::jsonb) e
    where :every::boolean or (e ->> 0)::bigint = any (:wanted::bigint[])
  ) l
  join senmap.datastream d on d.id = l.datastream_id
  join senmap.observation o on o.datastream_id = l.datastream_id
    and o.phenomenon_time between 'epoch'::timestamptz + (l.at - 1) * interval '1 millisecond'
      and 'epoch'::timestamptz + (l.at + 1) * interval '1 millisecond'
    and (extract(epoch from o.phenomenon_time) * 1000)::bigint = l.at
) o on true
order by p.xid, p.id, o.micros::bigint
