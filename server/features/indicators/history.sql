-- One row per value ever recorded of a unit for a period, the newest first, with who recorded it (for those who may know the account).
select v.value, v.missing, v.numerator, v.denominator, v.status, v.source, v.note, v.recorded_at as "recordedAt",
  v.superseded_at as "supersededAt", a.name as "recordedBy", o.name_vi as "organisationVi", o.name_en as "organisationEn"
from senmap.indicator_value v
left join senmap.account a on a.id = v.recorded_by
left join senmap.organisation o on o.id = a.organisation
where v.indicator_id = :indicator::int and v.unit_id = :unit::bigint
  and v.period_start = :start::date and v.period_end = :end::date
order by v.recorded_at desc
