-- One row per unit or place that answers to a name, best first.
-- tier 1: the whole name with its diacritics; 2: the whole name without; 3: a beginning; 4: all words in any order; 5: alike.
with asked as (select :key::text as key, senmap.spelling_key(:spelled::text) as spelled, string_to_array(:key::text, ' ') as words),
units as (
  select u.id::float8 as id, u.edition, u.code, u.level, u.full_name,
    case
      when u.spelled_names @> array[asked.spelled] then 1
      when u.search_names @> array[asked.key] then 2
      when u.search_document like asked.key || '%' then 3
      when (select bool_and(u.search_document ~ ('\m' || word || '\M')) from unnest(asked.words) word) then 4
      else 5
    end as tier,
    -- Like the way of writing this unit that comes nearest, so that "huyen thap muoii" is the district.
    (select max(similarity(asked.key, way)) from unnest(u.search_names) way) as likeness
  from asked, senmap.admin_unit u
  where not u.grouping
    and (u.search_names @> array[asked.key] or asked.key <% u.search_document or u.search_document like '%' || asked.key || '%')
),
places as (
  select f.id::float8 as id, f.layer, f.key, f.name_vi, st_x(st_centroid(f.geom)) as lon, st_y(st_centroid(f.geom)) as lat,
    case
      when senmap.spelling_key(f.name_vi) = asked.spelled then 1
      when senmap.search_key(f.name_vi) = asked.key then 2
      when senmap.search_key(f.name_vi) like asked.key || '%' then 3
      when senmap.search_key(f.name_vi) like '%' || asked.key || '%' then 4
      else 5
    end as tier,
    similarity(asked.key, senmap.search_key(f.name_vi)) as likeness
  from asked, senmap.readable_feature f
  where asked.key <% senmap.search_key(f.name_vi) or senmap.search_key(f.name_vi) like '%' || asked.key || '%'
)
select 'admin-unit' as type, u.edition, u.code, u.level, u.full_name as "fullName",
  parent.full_name as "parentName", null as layer, null as key, null::float8 as lon, null::float8 as lat,
  u.tier, u.likeness, e.valid_to is not null and e.valid_to < current_date as former,
  (select json_agg(json_build_object('edition', n.edition, 'code', n.code, 'level', n.level, 'fullName', n.full_name,
      'parentName', null, 'relation', l.relation, 'resolution', l.resolution, 'clause', l.clause, 'effective', l.effective)
      order by l.relation, n.code)
    from senmap.lineage l join senmap.admin_unit n on n.edition = l.to_edition and n.code = l.to_code
    where l.from_edition = u.edition and l.from_code = u.code) as became,
  (select array[st_xmin(b), st_ymin(b), st_xmax(b), st_ymax(b)] from (
    select st_transform(st_envelope(s.geom), 4326) as b from senmap.admin_unit_shape s
    where s.edition = u.edition and s.code = u.code and s.zoom_band = 3) box) as bbox
from units u
join senmap.edition e on e.id = u.edition
left join senmap.admin_unit whole on whole.edition = u.edition and whole.code = u.code
left join senmap.admin_unit parent on parent.edition = u.edition and parent.code = whole.parent_code
where u.tier < 5 or u.likeness >= 0.5
union all
select 'place', null, null, null, p.name_vi, null, p.layer, p.key, p.lon, p.lat, p.tier, p.likeness, false, null, null
from places p
where p.tier < 5 or p.likeness >= 0.5
order by tier, type, likeness desc, former, level, "fullName", code
limit 24
