-- One row when the code of this time step was not used before: it is now.
update senmap.account_secret set totp_last_step = :step::bigint
where account = :account::uuid and (totp_last_step is null or totp_last_step < :step::bigint)
returning account
