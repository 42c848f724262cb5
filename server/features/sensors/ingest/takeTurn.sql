-- One row: nothing; batches of all servers are recorded one after another, so that none waits for another in a circle. Each is planned
-- for what it holds: a plan for any batch would expect a handful of rows, and take seconds for thousands.
select pg_advisory_xact_lock(hashtext('senmap.observation')), set_config('plan_cache_mode', 'force_custom_plan', true)
