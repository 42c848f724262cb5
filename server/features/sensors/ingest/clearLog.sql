-- One row: how many rows went from the log of readings. Who lost the connection for longer loads what is newest anew.
select senmap.clear_reading_log(now() - interval '15 minutes') as gone
