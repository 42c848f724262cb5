-- One row per period of a set whose figures are final, the latest first.
select c.period_start::text as "start", c.period_end::text as "end", c.closed_at as "closedAt", a.name as "closedBy"
from senmap.indicator_period_closed c
left join senmap.account a on a.id = c.closed_by
where c.set_id = :set
order by c.period_end desc, c.period_start
