-- One row: nobody else takes roles away until this transaction ends.
select pg_advisory_xact_lock(hashtext('senmap.role_assignment'))
