-- One row: up to where the log of readings was looked at for alerts. Nobody else looks meanwhile.
select xid::text as xid, id::text as id from senmap.reading_job where job = 'alerts' for update
