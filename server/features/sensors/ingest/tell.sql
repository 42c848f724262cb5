-- One row: nothing; who listens learns that readings were recorded.
select pg_notify('senmap_readings', '')
