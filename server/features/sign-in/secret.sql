-- One row: the second factor of an account.
select totp_secret as "totpSecret", totp_confirmed_at is not null as confirmed
from senmap.account_secret where account = :account::uuid
