-- One row: the period that is open again.
delete from senmap.indicator_period_closed
where set_id = :set and period_start = :start::date and period_end = :end::date
returning set_id
