-- One row: a built-in thing or datastream that is not sound. None: all are.
select 'sensors' as rule, t.key as subject, 'says neither a source nor that it is for demonstration' as detail
from senmap.thing t where t.key is not null and t.source is null and not t.demo
union all
select 'sensors', d.key, 'the edges of its bands do not rise'
from senmap.datastream d
where d.key is not null and exists (select from unnest(d.band_edges) with ordinality as low (edge, n)
  join unnest(d.band_edges) with ordinality as high (edge, n) on high.n = low.n + 1 where low.edge >= high.edge)
