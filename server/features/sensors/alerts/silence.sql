-- One row: a silence that begins.
insert into senmap.alert_silence (rule_id, datastream_id, reason, until, begun_by)
select r.id, :datastream::bigint, :reason::text, :until::timestamptz, senmap.subject() from senmap.alert_rule r where r.id = :rule::bigint
returning id::float8 as id
