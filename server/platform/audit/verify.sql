-- One row: a break in the chain, an entry whose hash is not that of itself and of the entry before it, oldest first.
with beginning as (
  -- Where retention took the oldest entries, its record holds the hash of the last that went.
  select decode(l.after ->> 'last_hash', 'hex') as hash
  from senmap.audit_log l
  where l.action = 'retention.retired' and l.subject = 'audit'
  order by l.id desc limit 1
),
chain as (
  select l.id, l.hash, l as entry, lag(l.hash) over (order by l.id) as previous, row_number() over (order by l.id) as place
  from senmap.audit_log l
)
select id::float8 as id
from chain
where hash <> senmap.audit_hash(case when place = 1 then (select hash from beginning) else previous end, entry)
order by id
