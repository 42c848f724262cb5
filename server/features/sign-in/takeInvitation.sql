-- One row when the invitation still held: all links of its account are used up, its old sessions, tokens and identities end,
-- for it may be how somebody gets an account back, and it is active.
with taken as (
  delete from senmap.invitation i where i.token_hash = :hash::bytea and i.expires_at > now() returning i.account
),
others as (delete from senmap.invitation i using taken t where i.account = t.account and i.token_hash <> :hash::bytea),
ended as (delete from senmap.session s using taken t where s.account = t.account),
tokens as (delete from senmap.api_token k using taken t where k.account = t.account),
identities as (delete from senmap.oidc_identity i using taken t where i.account = t.account)
update senmap.account a set status = 'active' from taken t
where a.id = t.account and a.status in ('invited', 'active')
returning a.id as account
