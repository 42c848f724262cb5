-- One row per grouping that holds land of a unit, with the share of the unit's land.
select g.code, g.full_name as "fullName", m.share
from senmap.grouping_member m
join senmap.admin_unit g on g.edition = m.edition and g.code = m.grouping_code
where m.edition = :edition::text and m.code = :code::text
order by m.share desc, g.code
