-- One row: everything that defines an indicator, if the asker may know of it.
select
  i.id, i.description_vi as "descriptionVi", i.description_en as "descriptionEn",
  i.numerator_vi as "numeratorVi", i.numerator_en as "numeratorEn", i.denominator_vi as "denominatorVi",
  i.denominator_en as "denominatorEn", i.factor, i.weight, i.owner, o.name_vi as "ownerVi", o.name_en as "ownerEn",
  i.source as "sourceId", i.plausible_min as "plausibleMin", i.plausible_max as "plausibleMax", i.max_jump as "maxJump",
  i.classification, i.retired_on::text as "retiredOn", i.version, i.changed_at as "changedAt",
  senmap.may_in('indicator.manage', i.owner) as "mayManage", senmap.may_in('indicator.write', i.owner) as "mayWrite"
from senmap.indicator i
left join senmap.organisation o on o.id = i.owner
where i.code = :code::text
