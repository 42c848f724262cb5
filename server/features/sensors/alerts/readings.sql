-- One row: a reading that a rule looks at, of the log between two places, with how far the rule has come at its station.
with target as materialized (
  select r.id as rule_id, d.id as datastream_id
  from senmap.alert_rule r
  join senmap.observed_property p on p.key = r.layer
  join senmap.datastream d on d.observed_property_id = p.id
  join senmap.thing t on t.id = d.thing_id
  where r.enabled and (r.datastreams is null or d.id = any (r.datastreams)) and (r.area is null or st_covers(r.area, t.geom))
),
reading as (
  select (r ->> 0)::bigint as datastream_id, (r ->> 1)::bigint as at,
    case when json_typeof(r -> 2) = 'number' then (r ->> 2)::float8 end as result, (r ->> 3)::smallint as level
  from senmap.reading_log l
  cross join lateral json_array_elements(l.readings::json) r
  where (l.xid, l.id) > (:xid::text::xid8, :id::bigint) and (l.xid, l.id) <= (:end_xid::text::xid8, :end_id::bigint)
)
select t.rule_id::float8 as rule, t.datastream_id::float8 as datastream, r.at::float8 as at, r.result, r.level,
  floor(extract(epoch from s.seen_at) * 1000)::float8 as "seenAt", floor(extract(epoch from s.from_at) * 1000)::float8 as "fromAt",
  s.from_result as "fromResult", floor(extract(epoch from s.since) * 1000)::float8 as since, coalesce(s.holds, false) as holds
from reading r
join target t on t.datastream_id = r.datastream_id
left join senmap.alert_state s on s.rule_id = t.rule_id and s.datastream_id = t.datastream_id
order by t.rule_id, t.datastream_id, r.at
