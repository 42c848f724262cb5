-- One row when the invitation still held: all links of its account are used up, its old sessions end, and it is active.
with taken as (
  delete from senmap.invitation i where i.token_hash = :hash::bytea and i.expires_at > now() returning i.account
),
others as (delete from senmap.invitation i using taken t where i.account = t.account and i.token_hash <> :hash::bytea),
ended as (delete from senmap.session s using taken t where s.account = t.account)
update senmap.account a set status = 'active' from taken t
where a.id = t.account and a.status in ('invited', 'active')
returning a.id as account
