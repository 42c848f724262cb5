-- One row: a key with one attempt more. From its limit on each attempt blocks it twice as long, up to a quarter of an hour;
-- an hour without attempts forgets the earlier ones.
insert into senmap.sign_in_failure as f (key, failures, last_at)
select key, 1, now() from unnest(:keys::text[]) as given(key)
on conflict (key) do update set
  failures = case when f.last_at < now() - interval '1 hour' then 1 else f.failures + 1 end,
  last_at = now(),
  blocked_until = case
    when f.last_at < now() - interval '1 hour' then null
    when f.failures + 1 >= (select l.allowed from unnest(:keys::text[], :limits::int[]) as l(key, allowed) where l.key = f.key)
      then now() + make_interval(secs => least(900, 15 * power(2, least(10, f.failures + 1
        - (select l.allowed from unnest(:keys::text[], :limits::int[]) as l(key, allowed) where l.key = f.key)))))
    else f.blocked_until
  end
returning key
