-- One row: somebody leaves for a provider. Flows that are over go.
with over as (delete from senmap.oidc_flow where expires_at < now())
insert into senmap.oidc_flow (state_hash, browser_hash, provider, nonce, verifier, return_to, invitation, expires_at)
values (:state::bytea, :browser::bytea, :provider, :nonce, :verifier, :return_to,
  (select token_hash from senmap.invitation where token_hash = :invitation::bytea and expires_at > now()), now() + interval '10 minutes')
returning provider
