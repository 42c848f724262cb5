-- One row per indicator that the asker may know of, with its first and last period of its own cycle.
-- of: one code, or null for all.
select
  i.id, i.code, i.set_id as "set", i.name_vi as "nameVi", i.name_en as "nameEn", i.unit_vi as "unitVi", i.unit_en as "unitEn",
  i.decimals, i.pillar, i.sector, i.direction, i.band_low as "bandLow", i.band_high as "bandHigh", i.aggregation, i.cycle, i.level, i.factor, i.weight,
  i.classification = 'public' as "isPublic",
  last.period_start::text as "lastStart", last.period_end::text as "lastEnd",
  first.period_start::text as "firstStart", first.period_end::text as "firstEnd",
  exists (select from senmap.indicator_value d where d.indicator_id = i.id and d.status = 'demo') as "demo"
from senmap.indicator i
-- The days between the ends of a period of each cycle.
join (values ('week', 6, 6), ('month', 27, 30), ('quarter', 89, 91), ('year', 364, 365)) c (cycle, shortest, longest)
  on c.cycle = i.cycle
left join lateral (
  select v.period_start, v.period_end from senmap.indicator_value v
  where v.indicator_id = i.id and v.period_end - v.period_start between c.shortest and c.longest
  order by v.period_start desc limit 1
) last on true
left join lateral (
  select v.period_start, v.period_end from senmap.indicator_value v
  where v.indicator_id = i.id and v.period_end - v.period_start between c.shortest and c.longest
  order by v.period_start limit 1
) first on true
where (:of::text is null or i.code = :of::text)
  and (i.retired_on is null or :of::text is not null)
order by i.code
