-- One row: the readings of a datastream within a step of time: when the first was, the least, the greatest, their mean, how many.
select (extract(epoch from min(o.phenomenon_time)) * 1000)::bigint::float8 as at, min(o.result) as least, max(o.result) as greatest,
  avg(o.result) as mean, count(*)::int as count
from senmap.observation o
where o.datastream_id = :datastream::bigint and o.phenomenon_time >= :from::timestamptz and o.phenomenon_time < :to::timestamptz
  and o.result is not null
group by date_bin(make_interval(secs => :step::float8), o.phenomenon_time, :from::timestamptz)
order by 1
