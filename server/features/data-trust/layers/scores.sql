-- One row per layer and part of land (null: outside of all) with things that the person may see: what their four scores are made of.
with declared as (
  select * from jsonb_to_recordset(:layers::jsonb) as l(id text, needed text[])
), faults as (
  select distinct r.feature_id from senmap.feature_faults(:layers::jsonb) r
), gaps as (
  select r.feature_id, count(*) as missing from senmap.feature_gaps(:layers::jsonb) r group by r.feature_id
)
select f.layer, f.part_id as "part", count(*)::int as "things", count(b.feature_id)::int as "broken",
  -- Its date is expected beside the properties.
  sum(cardinality(l.needed) + 1)::int as "expected", coalesce(sum(g.missing), 0)::int as "missing",
  count(t.feature_id)::int as "twins", count(a.dated)::int as "dated", sum(a.liveness)::float8 as "liveness",
  coalesce(max(a.days_late), 0)::int as "daysLate", (min(a.due_on) filter (where a.days_late > 0))::text as "dueOn",
  max(a.dated)::text as "latest"
from declared l
join senmap.readable_feature f on f.layer = l.id
join senmap.feature_ages(:layers::jsonb, :today::date) a on a.feature_id = f.id
left join faults b on b.feature_id = f.id
left join gaps g on g.feature_id = f.id
left join senmap.feature_twins(:layers::jsonb) t on t.feature_id = f.id
group by f.layer, f.part_id
