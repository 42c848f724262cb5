-- One row: how files with these headers were meant the last time, in the set or, where none is said, in the one used last.
select set_id as "set", answers, remembered_at as "rememberedAt" from senmap.intake_mapping
where fingerprint = :fingerprint and (:set_id::text is null or set_id = :set_id)
order by remembered_at desc
limit 1
