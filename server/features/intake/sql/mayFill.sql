-- One row: a set that exists, and whether the person may enter its values.
select s.id, s.title_vi as "titleVi", s.title_en as "titleEn", senmap.may_fill(s.id) as "mayFill",
  (select o.name_vi from senmap.organisation o where o.id = s.owner) as "ownerName"
from senmap.indicator_set s where s.id = :id
