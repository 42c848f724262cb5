-- One row: a layer that the person may know of, and who may know of it.
select l.id, jsonb_build_object('vi', l.title_vi, 'en', l.title_en) as title, l.classification, l.owner
from senmap.layer l
where :id::text is null or l.id = :id::text
order by l.id
