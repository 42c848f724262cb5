-- One row: a silence that somebody ended.
update senmap.alert_silence set ended_at = now() where id = :id::bigint and ended_at is null returning id
