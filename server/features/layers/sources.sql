-- One row per source.
select id, title, publisher, url, published::text as published, licence, note from senmap.source
