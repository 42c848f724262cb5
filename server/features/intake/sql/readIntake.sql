-- One row: an intake that the person may see.
select i.id, i.set_id as "set", i.filename, i.sha256, i.received_at as "receivedAt", i.state, i.sheets, i.answers, i.given,
  i.fingerprint, i.counts, i.decided_at as "decidedAt",
  -- Names of colleagues are theirs to see whom accounts are shown.
  (select a.name from senmap.account a where a.id = i.uploader) as "uploaderName",
  i.uploader = (select senmap.subject()) as mine
from senmap.intake i
where i.id = :id::uuid
