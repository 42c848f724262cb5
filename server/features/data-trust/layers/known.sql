-- One row where there is this layer and the person may know of it.
select l.id from senmap.layer l where l.id = :layer::text
