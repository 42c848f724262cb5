-- One row: the intake with what is known of it now.
update senmap.intake
set set_id = :set_id, answers = :answers::jsonb, given = :given::jsonb, fingerprint = :fingerprint, counts = :counts::jsonb
where id = :id::uuid and state = 'review'
returning id
