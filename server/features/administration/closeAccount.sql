-- One row: a session, token or link of an account that is shut.
with sessions as (delete from senmap.session where account = :account::uuid returning 'session' as kind),
tokens as (delete from senmap.api_token where account = :account::uuid returning 'token' as kind),
links as (delete from senmap.invitation where account = :account::uuid returning 'invitation' as kind)
select kind from sessions union all select kind from tokens union all select kind from links
