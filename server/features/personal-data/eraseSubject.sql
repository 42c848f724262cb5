-- One row: the account that is nobody's any more. Its number stays, so that what it did stays told apart in the audit log.
with secrets as (delete from senmap.account_secret where account = :account::uuid),
sessions as (delete from senmap.session where account = :account::uuid),
tokens as (delete from senmap.api_token where account = :account::uuid),
links as (delete from senmap.invitation where account = :account::uuid),
identities as (delete from senmap.oidc_identity where account = :account::uuid),
roles as (delete from senmap.role_assignment where account = :account::uuid)
update senmap.account
set name = '(đã xóa)', email = null, email_index = null, phone = null, status = 'erased'
where id = :account::uuid
returning id
