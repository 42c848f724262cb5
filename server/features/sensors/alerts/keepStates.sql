-- One row: nothing; how far rules have come at stations is kept.
insert into senmap.alert_state as s (rule_id, datastream_id, seen_at, from_at, from_result, since, holds)
select * from jsonb_to_recordset(:states::jsonb)
  as g(rule_id bigint, datastream_id bigint, seen_at timestamptz, from_at timestamptz, from_result float8, since timestamptz, holds boolean)
on conflict (rule_id, datastream_id) do update
set seen_at = excluded.seen_at, from_at = excluded.from_at, from_result = excluded.from_result, since = excluded.since, holds = excluded.holds
