-- One row: seconds until the last block of these keys ends; null when none is blocked.
select ceil(extract(epoch from max(blocked_until) - now()))::int as seconds
from senmap.sign_in_failure
where key = any (:keys::text[]) and blocked_until > now()
