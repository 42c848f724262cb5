-- One row: a demonstration station that was deleted.
delete from senmap.thing where demo returning id
