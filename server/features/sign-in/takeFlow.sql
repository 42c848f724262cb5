-- One row when this state was given to this browser and not used before.
delete from senmap.oidc_flow
where state_hash = :state::bytea and browser_hash = :browser::bytea and provider = :provider and expires_at > now()
returning nonce, verifier, return_to as "returnTo", invitation
