-- One row: a unit of one edition, and one of another that has some of its land.
select f.id::float8 as "from", t.id::float8 as "to"
from senmap.lineage l
join senmap.admin_unit f on f.edition = l.from_edition and f.code = l.from_code
join senmap.admin_unit t on t.edition = l.to_edition and t.code = l.to_code
order by f.id, t.id
