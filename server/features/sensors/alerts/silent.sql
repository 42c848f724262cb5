-- One row: a station that a rule over silence looks at, with how far the rule has come there. Who never read anything is not silent yet.
select r.id::float8 as rule, d.id::float8 as datastream, floor(extract(epoch from l.phenomenon_time) * 1000)::float8 as "seenAt",
  floor(extract(epoch from s.since) * 1000)::float8 as since, coalesce(s.holds, false) as holds
from senmap.alert_rule r
join senmap.observed_property p on p.key = r.layer
join senmap.datastream d on d.observed_property_id = p.id
join senmap.thing t on t.id = d.thing_id
join senmap.datastream_latest l on l.datastream_id = d.id and l.phenomenon_time is not null
left join senmap.alert_state s on s.rule_id = r.id and s.datastream_id = d.id
where r.enabled and r.condition #>> '{open,measure}' = 'age' and not coalesce(s.holds, false)
  and (r.datastreams is null or d.id = any (r.datastreams)) and (r.area is null or st_covers(r.area, t.geom))
  and l.phenomenon_time < now() - make_interval(secs => (r.condition #>> '{open,limit}')::float8)
