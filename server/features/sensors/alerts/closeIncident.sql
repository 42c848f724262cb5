-- One row: an incident that has closed.
with closed as (
  update senmap.incident set closed_at = greatest(opened_at, :at::timestamptz)
  where rule_id = :rule::bigint and datastream_id is not distinct from :datastream::bigint and closed_at is null
  returning id
)
insert into senmap.incident_event (incident_id, kind) select id, 'closed' from closed returning incident_id::float8 as id
