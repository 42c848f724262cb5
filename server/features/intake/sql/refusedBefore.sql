-- One row: the same call of the same person was refused before.
select id from senmap.intake where uploader = senmap.subject() and sha256 = :sha256 and state = 'rejected' limit 1
