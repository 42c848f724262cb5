-- One row: an import that changed the data.
insert into senmap.audit_log (actor, action, subject, after) values (:actor, :action, :subject, :after::jsonb)
