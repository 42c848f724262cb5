-- One row: a station that a rule would look at, and what it read in a period as JSON: [[time in ms, result], …] in order.
select d.id::float8 as datastream, json_build_object('vi', d.thing_name, 'en', coalesce(t.properties ->> 'nameEn', d.thing_name)) as station,
  d.band_edges as edges, d.band_levels as levels,
  coalesce((select json_agg(json_build_array(floor(extract(epoch from o.phenomenon_time) * 1000)::float8, o.result) order by o.phenomenon_time)
    from (select phenomenon_time, result from senmap.observation o where o.datastream_id = d.id
      and o.phenomenon_time >= :from::timestamptz and o.phenomenon_time < :to::timestamptz order by o.phenomenon_time limit :most::int) o), '[]') as readings
from senmap.readable_datastream d
join senmap.thing t on t.id = d.thing_id
join senmap.observed_property p on p.id = d.observed_property_id
where p.key = :layer::text and (:datastreams::bigint[] is null or d.id = any (:datastreams::bigint[]))
  and (:area::jsonb is null or st_covers(senmap.shape_of_geojson(:area::jsonb, 'application/geo+json'), d.geom))
order by d.id limit 200
