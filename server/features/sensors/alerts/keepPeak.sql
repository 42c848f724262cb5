-- One row: an open incident whose worst value is worse than before.
update senmap.incident i set peak = :result::float8, peak_at = :at::timestamptz
where rule_id = :rule::bigint and datastream_id is not distinct from :datastream::bigint and closed_at is null
  and (peak is null or :sign::float8 * :result::float8 > :sign::float8 * peak)
returning id::float8 as id
