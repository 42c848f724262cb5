-- One row: a role that an account holds from now on.
insert into senmap.role_assignment (account, role, organisation, scope, edition, code, clearance, valid_from, valid_to)
select :account::uuid, role, organisation, scope, edition, code, clearance, valid_from, valid_to
from jsonb_to_recordset(:assignments::jsonb) as g(role text, organisation text, scope text, edition text, code text,
  clearance text, valid_from date, valid_to date)
returning id
