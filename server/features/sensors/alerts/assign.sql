-- One row: an incident that an organisation is to see to.
update senmap.incident set assigned_to = :organisation::text where id = :id::bigint returning id
