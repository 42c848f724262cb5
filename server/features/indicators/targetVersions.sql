-- One row per change of a target of an indicator, the newest first, as it was and as it became; null where there was none.
select v.year, v.scope, v.before, v.after, v.changed_at as "changedAt", a.name as "changedBy"
from senmap.indicator_target_version v
join senmap.indicator i on i.id = v.indicator_id
left join senmap.account a on a.id = v.changed_by
where i.code = :code::text
order by v.changed_at desc, v.id desc
