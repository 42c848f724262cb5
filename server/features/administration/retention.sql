-- One row: how long a kind of record is kept, and why.
select kind, days, reason from senmap.retention order by kind
