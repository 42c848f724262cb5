-- One row: a datastream of a layer's property at a thing that has a place.
select d.id::float8 as datastream, d.thing_id::float8 as thing, d.thing_key as key, d.thing_name as "nameVi",
  t.properties #>> '{nameEn}' as "nameEn", st_x(d.geom) as lon, st_y(d.geom) as lat, t.properties -> 'positionNote' as "positionNote",
  json_build_object('name', coalesce(d.units ->> 'name', ''), 'symbol', coalesce(d.units ->> 'symbol', '')) as unit,
  d.band_edges as edges, d.band_levels as levels, extract(epoch from d.stale_after)::int as "staleAfterS", d.demo or t.demo as demo,
  case when o.id is not null then json_build_object('vi', o.name_vi, 'en', o.name_en) end as owner,
  case when s.id is not null then json_build_object('id', s.id, 'title', s.title, 'publisher', s.publisher, 'url', s.url,
    'published', s.published, 'licence', s.licence, 'note', s.note) end as source,
  t.properties - '{positionNote,nameEn}'::text[] as properties
from senmap.readable_datastream d
join senmap.thing t on t.id = d.thing_id
join senmap.observed_property p on p.id = d.observed_property_id
left join senmap.organisation o on o.id = coalesce(d.owner, t.owner)
left join senmap.source s on s.id = t.source
where p.key = :layer::text and d.geom is not null
order by d.thing_name, d.id
