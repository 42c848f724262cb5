-- One row: an indicator that is reported today, and whether the person may enter its values or correct closed ones.
select i.id, i.code, i.set_id as "set", i.name_vi as "nameVi", i.name_en as "nameEn", i.unit_vi as "unitVi", i.unit_en as "unitEn",
  i.decimals, i.aggregation, i.numerator_vi as "numeratorVi", i.numerator_en as "numeratorEn", i.denominator_vi as "denominatorVi",
  i.denominator_en as "denominatorEn", i.factor, i.cycle, i.level, i.plausible_min as "plausibleMin",
  i.plausible_max as "plausibleMax", i.max_jump as "maxJump", senmap.may_in('indicator.write', i.owner) as "mayWrite",
  senmap.may_in('indicator.manage', s.owner) as "mayManage"
from senmap.indicator i
join senmap.indicator_set s on s.id = i.set_id
where i.retired_on is null or i.retired_on > current_date
order by i.code
