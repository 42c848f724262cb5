-- One row: a role that an account holds, as far as the person may see.
select r.id, r.role, r.organisation, r.scope, r.edition, r.code, u.full_name as "unitName", r.clearance,
  r.valid_from::text as "validFrom", r.valid_to::text as "validTo",
  senmap.may_assign(r.organisation, r.scope, r.clearance) as mine
from senmap.role_assignment r
left join senmap.admin_unit u on u.edition = r.edition and u.code = r.code
where r.account = :account::uuid
order by r.role, r.organisation, r.id
