-- One row: how files of the set with these headers are meant is remembered for the next.
insert into senmap.intake_mapping (set_id, fingerprint, answers) values (:set_id, :fingerprint, :answers::jsonb)
on conflict (set_id, fingerprint) do update
set answers = excluded.answers, remembered_at = now(), remembered_by = senmap.subject()
returning set_id
