-- One row: the readings of a datastream within a step of time: when the first was, the least, the greatest, their mean, how many. Steps of
-- hours are read from what was gathered by hour, up to what the last hours of the log may still change.
with gathered as (
  select h.hour as at, h.count, h.least, h.greatest, h.total
  from senmap.observation_hour h
  where :by_hour::boolean and h.datastream_id = :datastream::bigint
    and h.hour >= :from::timestamptz and h.hour < :to::timestamptz
),
single as (
  select min(o.phenomenon_time) as at, count(*) as count, min(o.result) as least, max(o.result) as greatest, sum(o.result) as total
  from senmap.observation o
  where not :by_hour::boolean and o.datastream_id = :datastream::bigint
    and o.phenomenon_time >= :from::timestamptz and o.phenomenon_time < :to::timestamptz and o.result is not null
  group by date_bin(make_interval(secs => :step::float8), o.phenomenon_time, :from::timestamptz)
)
select floor(extract(epoch from min(at)) * 1000)::float8 as at, min(least) as least, max(greatest) as greatest,
  sum(total) / sum(count) as mean, sum(count)::int as count
from (select * from gathered union all select * from single) r
group by date_bin(make_interval(secs => :step::float8), at, :from::timestamptz)
order by 1
