-- One row: what the boundaries in the database are, as the last import left it.
select note from senmap.source where id = 'boundary-set'
