-- One row: an account with a new password. Its other sessions and its tokens end, and links to set a password are used up.
with ended as (delete from senmap.session where account = :account::uuid and id <> :session::uuid),
tokens as (delete from senmap.api_token where account = :account::uuid),
used as (delete from senmap.invitation where account = :account::uuid)
insert into senmap.account_secret (account, password, password_changed_at) values (:account::uuid, :password, now())
on conflict (account) do update set password = excluded.password, password_changed_at = now()
returning account
