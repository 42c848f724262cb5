-- One row: an act of the person of this transaction is written into the audit log.
select senmap.audit(:action::text, :subject::text, null, :after::jsonb)
