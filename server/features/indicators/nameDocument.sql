-- One row: the id of the document that a target stands on.
select senmap.name_document(:code, :title, :url) as "id"
