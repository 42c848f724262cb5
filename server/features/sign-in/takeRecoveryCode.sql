-- One row when this recovery code was still good: it is not any more.
update senmap.account_secret set recovery_codes = array_remove(recovery_codes, :hash::text)
where account = :account::uuid and :hash::text = any (recovery_codes)
returning account
