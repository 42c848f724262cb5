-- One row: what somebody did or said about an incident.
insert into senmap.incident_event (incident_id, kind, account, said) values (:id::bigint, :kind::text, senmap.subject(), :said::text)
returning id::float8 as id
