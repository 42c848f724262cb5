-- One row: what the last import of this set left in the database.
select note from senmap.source where id = :id
