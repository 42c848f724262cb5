-- One row per set of indicators.
select s.id, s.title_vi as "titleVi", s.title_en as "titleEn", s.owner, o.name_vi as "ownerVi", o.name_en as "ownerEn",
  s.due_days as "dueDays"
from senmap.indicator_set s
left join senmap.organisation o on o.id = s.owner
order by s.id
