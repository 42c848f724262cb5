-- One row: a demonstration account and its role.
select a.id, a.name, r.role, a.status
from senmap.account a join senmap.role_assignment r on r.account = a.id
where a.demo
order by a.name
