-- One row: a key whose last attempt was no failure after all.
update senmap.sign_in_failure
set failures = greatest(0, failures - 1), blocked_until = null
where key = any (:keys::text[])
returning key
