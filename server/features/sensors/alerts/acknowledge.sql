-- One row: an incident that somebody takes on; who did first stays.
update senmap.incident set acknowledged_at = coalesce(acknowledged_at, now()), acknowledged_by = coalesce(acknowledged_by, senmap.subject())
where id = :id::bigint returning id
