-- One row: an act is written into the audit log.
select senmap.audit(:action::text, :subject::text, null, :after::jsonb)
