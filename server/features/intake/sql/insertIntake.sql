-- One row: what was sent is kept for review.
insert into senmap.intake (set_id, filename, sha256, sheets, given)
values (:set_id, :filename, :sha256, :sheets::jsonb, :given::jsonb)
returning id
