-- One row: how many demonstration values went.
with gone as (delete from senmap.indicator_value where status = 'demo' returning 1)
select count(*)::int as "values" from gone
