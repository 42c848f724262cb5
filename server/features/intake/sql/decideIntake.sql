-- One row: the intake is decided. keep: its table stays, as what was accepted.
update senmap.intake
set state = :state, decided_at = now(), decided_by = senmap.subject(), counts = :counts::jsonb,
  sheets = case when :keep::boolean then sheets end
where id = :id::uuid and state = 'review'
returning id
