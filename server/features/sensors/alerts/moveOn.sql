-- One row: nothing; what lies before has been looked at.
update senmap.reading_job set xid = :xid::text::xid8, id = :id::bigint where job = 'alerts'
