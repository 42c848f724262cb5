-- One row when the second factor was waiting for its first code: it holds from now on.
update senmap.account_secret
set totp_confirmed_at = now(), totp_last_step = :step::bigint, recovery_codes = :codes::text[]
where account = :account::uuid and totp_confirmed_at is null
returning account
