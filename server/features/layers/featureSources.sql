-- One row per layer with things of its own: how many there are and the sources they come from.
select f.layer, count(*)::int as "count", array_agg(distinct f.source) as sources
from senmap.map_feature f group by f.layer
