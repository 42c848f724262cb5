-- One row: a role that the person may see.
select r.id from senmap.role_assignment r
where r.id = :assignment::uuid and r.account = :account::uuid
