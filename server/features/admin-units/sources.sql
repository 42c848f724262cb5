-- One row per source asked for.
select id, title, publisher, url, published::text as published, licence, note
from senmap.source where id = any (:ids::text[]) order by id
