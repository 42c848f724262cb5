-- One row: nothing; batches of all servers are recorded one after another, so that none waits for another in a circle.
select pg_advisory_xact_lock(hashtext('senmap.observation'))
