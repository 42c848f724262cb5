-- One row: a source as the data set states it.
insert into senmap.source as held (id, title, publisher, url, published, licence, note)
select id, title, publisher, url, published, licence, note
from jsonb_to_recordset(:sources::jsonb) as given (
  id text, title text, publisher text, url text, published date, licence text, note text)
on conflict (id) do update set
  title = excluded.title, publisher = excluded.publisher, url = excluded.url,
  published = excluded.published, licence = excluded.licence, note = excluded.note
where (held.title, held.publisher, held.url, held.published, held.licence, held.note)
  is distinct from
  (excluded.title, excluded.publisher, excluded.url, excluded.published, excluded.licence, excluded.note)
