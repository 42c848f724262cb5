-- One row: an intake that the person may see, the newest first.
select i.id, i.set_id as "set", i.filename, i.received_at as "receivedAt", i.state, i.counts, i.decided_at as "decidedAt",
  (select a.name from senmap.account a where a.id = i.uploader) as "uploaderName",
  i.uploader is not distinct from senmap.subject() as mine
from senmap.intake i
where (:set_id::text is null or i.set_id = :set_id) and (:state::text is null or i.state = :state)
order by i.received_at desc, i.id
limit :limit::int offset :offset::int
