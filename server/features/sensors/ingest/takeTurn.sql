-- One row: nothing; batches of all servers are recorded one after another, so that none waits for another in a circle. Each is planned
-- for what it holds: a plan for any batch would expect a handful of rows, and take seconds for thousands. And a commit is waited for
-- until it is written, whatever the database does otherwise: what is acknowledged stays.
select pg_advisory_xact_lock(hashtext('senmap.observation')), set_config('plan_cache_mode', 'force_custom_plan', true),
  set_config('synchronous_commit', 'on', true)
