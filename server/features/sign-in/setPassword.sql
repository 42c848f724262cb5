-- One row: an account with a new password.
insert into senmap.account_secret (account, password, password_changed_at) values (:account::uuid, :password, now())
on conflict (account) do update set password = excluded.password, password_changed_at = now()
returning account
