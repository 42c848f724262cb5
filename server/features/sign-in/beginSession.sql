-- One row: a new session. One that is not complete lasts ten minutes.
insert into senmap.session (token_hash, account, method, stage, proved_twice, expires_at, address, agent)
values (:hash, :account, :method, :stage, :proved_twice,
  now() + case when :stage::text = 'full' then interval '12 hours' else interval '10 minutes' end, :address, left(:agent, 300))
returning id
