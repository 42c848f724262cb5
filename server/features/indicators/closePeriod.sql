-- One row: the period that is closed now.
insert into senmap.indicator_period_closed (set_id, period_start, period_end)
values (:set, :start::date, :end::date)
on conflict do nothing
returning set_id
