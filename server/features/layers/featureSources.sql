-- One row per layer with things of its own: how many there are and the sources they and their readings come from.
select f.layer, count(distinct f.id)::int as "count", array_agg(distinct s.id) as sources
from senmap.readable_feature f,
lateral (
  select f.source as id
  union
  select jsonb_path_query(f.properties, '$.readings[*].source') #>> '{}'
) s
group by f.layer
