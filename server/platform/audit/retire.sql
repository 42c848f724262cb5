-- One row: a kind of record, and how many of its rows were kept long enough and are gone now.
select r.kind, senmap.retire(r.kind)::int as rows
from senmap.retention r
order by r.kind = 'audit', r.kind
