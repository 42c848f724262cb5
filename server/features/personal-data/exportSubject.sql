-- One row: all that is kept of an account, by relation, as it is stored.
select
  to_jsonb(a) as account,
  (select coalesce(jsonb_agg(to_jsonb(s) - 'token_hash' order by s.started_at), '[]') from senmap.session s where s.account = a.id) as session,
  (select coalesce(jsonb_agg(to_jsonb(i) order by i.joined_at), '[]') from senmap.oidc_identity i where i.account = a.id) as oidc_identity,
  (select coalesce(jsonb_agg(to_jsonb(r) order by r.role), '[]') from senmap.role_assignment r where r.account = a.id) as role_assignment,
  (select coalesce(jsonb_agg(to_jsonb(t) - 'token_hash' order by t.created_at), '[]') from senmap.api_token t where t.account = a.id) as api_token,
  -- Where others were read in the same act, who they are is not this person's to know.
  (select coalesce(jsonb_agg(to_jsonb(l) - 'hash'
      || case when l.account is distinct from a.id then jsonb_build_object('subject', a.id) else '{}' end order by l.id), '[]')
    from senmap.audit_log l
    where l.account = a.id or a.id::text = any (string_to_array(l.subject, ','))) as audit_log
from senmap.account a where a.id = :account::uuid
