-- One row per version of a definition that was replaced, the newest first, beside what replaced it.
select r.version, r.before, r.after, r.changed_at as "changedAt", a.name as "changedBy"
from (
  select v.version, v.definition as before,
    coalesce(lead(v.definition) over w, to_jsonb(i)) as after,
    coalesce(lead(v.changed_at) over w, i.changed_at) as changed_at,
    case when lead(v.version) over w is null then i.changed_by else lead(v.changed_by) over w end as changed_by
  from senmap.indicator_version v
  join senmap.indicator i on i.id = v.indicator_id
  where i.code = :code::text
  window w as (order by v.version)
) r
left join senmap.account a on a.id = r.changed_by
order by r.version desc
