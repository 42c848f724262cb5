-- One row: an active account that the person may look as, for it is theirs to administer and holds nothing that they could not give.
select a.id, a.name, a.language
from senmap.account a
where a.id = :id::uuid and a.status = 'active' and senmap.may_manage(a.id, a.organisation)
