-- One row: a stretch of the audit log, worked out anew: how many entries it has, the first whose hash is not that of itself and
-- of the entry before it, and where the next stretch begins.
with stretch as (
  select l.id, l.hash, l as entry, coalesce(lag(l.hash) over (order by l.id), :previous::bytea, (
    -- Where retention took the oldest entries, its record holds the hash of the last that went.
    select decode(r.after ->> 'last_hash', 'hex')
    from senmap.audit_log r
    where r.action = 'retention.retired' and r.subject = 'audit'
    order by r.id desc limit 1)) as previous
  from senmap.audit_log l
  where l.id > :after::bigint
  order by l.id
  limit :most::int
)
select count(*)::int as rows,
  (min(id) filter (where hash <> senmap.audit_hash(previous, entry)))::float8 as "firstBreak",
  max(id)::float8 as last,
  (select hash from stretch order by id desc limit 1) as previous
from stretch
