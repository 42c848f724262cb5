-- One row: an earlier upload of the same file by the same person that nobody decided on; the new one stands in its place.
update senmap.intake
set state = 'superseded', decided_at = now(), decided_by = senmap.subject(), sheets = null
where uploader = senmap.subject() and state = 'review' and id <> :id::uuid and filename = :filename
  and set_id is not distinct from :set_id and filename <> ''
returning id
