-- One row: a session that was used. It ends twelve hours after its last use, and seven days after its start at the latest.
update senmap.session
set seen_at = now(), expires_at = least(started_at + interval '7 days', now() + interval '12 hours')
where id = :id::uuid and stage = 'full'
returning id
