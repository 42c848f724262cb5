-- One row: an incident that has opened; none when one is open for the rule at the station already. datastream: null for a rule over several.
with opened as (
  insert into senmap.incident (rule_id, datastream_id, opened_at, severity, opened_with, peak, peak_at, geom, demo)
  select r.id, :datastream::bigint, :at::timestamptz, r.severity, :result::float8, :result::float8, :at::timestamptz, t.geom,
    r.demo or coalesce(d.demo, false)
  from senmap.alert_rule r
  left join senmap.datastream d on d.id = :datastream::bigint
  left join senmap.thing t on t.id = d.thing_id
  where r.id = :rule::bigint
  on conflict do nothing
  returning id
)
insert into senmap.incident_event (incident_id, kind) select id, 'opened' from opened returning incident_id::float8 as id
