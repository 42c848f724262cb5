-- One row when the account has no second factor yet: a new key waits for its first code.
insert into senmap.account_secret as s (account, totp_secret) values (:account::uuid, :secret::bytea)
on conflict (account) do update set totp_secret = excluded.totp_secret, totp_last_step = null
where s.totp_confirmed_at is null
returning account
