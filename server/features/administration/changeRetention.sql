-- One row: a kind of record that is kept for another time from now on.
update senmap.retention set days = coalesce(:days::int, days), reason = coalesce(:reason::text, reason)
where kind = :kind
returning kind
