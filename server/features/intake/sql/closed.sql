-- One row: a closed period of a set, as one text.
select set_id || ' ' || period_start || ' ' || period_end as key from senmap.indicator_period_closed
where set_id = any (:sets::text[])
