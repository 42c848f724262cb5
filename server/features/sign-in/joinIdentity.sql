-- One row when the identity signed in to no other account: it signs in to this one.
insert into senmap.oidc_identity as i (issuer, subject, account) values (:issuer, :subject, :account::uuid)
on conflict (issuer, subject) do update set joined_at = now() where i.account = excluded.account
returning account
