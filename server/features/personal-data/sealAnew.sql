-- One row: an account whose fields are sealed under the newest key.
with secret as (
  update senmap.account_secret set totp_secret = :totp_secret::bytea
  where account = :id::uuid and totp_secret is not null
)
update senmap.account set email = :email::bytea, email_index = :email_index::bytea, phone = :phone::bytea
where id = :id::uuid
returning id
