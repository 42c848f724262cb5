-- One row: an indicator that is in use, as far as its demonstration values depend on it.
select i.id, i.code, i.aggregation, i.factor, i.decimals::int as "decimals", i.cycle, i.level, s.due_days::int as "dueDays"
from senmap.indicator i
join senmap.indicator_set s on s.id = i.set_id
where i.retired_on is null
order by i.code
