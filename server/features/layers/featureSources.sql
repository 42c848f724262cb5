-- One row per layer with things of its own: how many there are and the sources they and their readings come from. The things of a layer
-- of sensors are stations.
select f.layer, count(distinct f.id)::int as "count", array_agg(distinct s.id) as sources
from senmap.readable_feature f,
lateral (
  select f.source as id
  union
  select jsonb_path_query(f.properties, '$.readings[*].source') #>> '{}'
) s
group by f.layer
union all
select p.key, count(distinct d.thing_id)::int, coalesce(array_agg(distinct t.source) filter (where t.source is not null), '{}')
from senmap.datastream d
join senmap.observed_property p on p.id = d.observed_property_id
join senmap.thing t on t.id = d.thing_id
where p.key is not null and t.geom is not null
group by p.key
