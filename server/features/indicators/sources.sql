-- One row per source of these ids.
select id, title, publisher, url, published::text as published, licence, note from senmap.source
where id = any (:ids::text[]) order by id
