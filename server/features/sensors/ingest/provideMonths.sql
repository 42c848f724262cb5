-- One row: nothing; the parts of the months of these times are there afterwards.
select senmap.provide_months(:times::timestamptz[])
