-- One row: a role that an account does not hold any more.
delete from senmap.role_assignment where id = :assignment::uuid and account = :account::uuid returning id
