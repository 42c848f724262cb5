-- How far the things of point layers can be trusted, counted from the rows themselves. What a layer declares of itself lies in its
-- folder, not here, so whoever asks says it, as a list: [{"id": "flood-stations", "needed": ["river"], "measured": ["alarm1M"],
-- "review_days": 365}]. Run with the rights of who asks: what somebody may not see counts for nothing to them.

-- Whether a property says anything: no value, an empty text and an empty list do not. Zero and false do.
create function senmap.is_given(value jsonb) returns boolean
language sql immutable parallel safe
return coalesce(value not in ('null', '[]', '{}') and not (jsonb_typeof(value) = 'string' and btrim(value #>> '{}') = ''), false);

-- Whether a property is a number, or a list of numbers or of readings that each carry one.
create function senmap.is_measure(value jsonb) returns boolean
language sql immutable parallel safe
return not jsonb_path_exists(value,
  'lax $[*] ? (@.type() <> "number" && !(@.type() == "object" && exists (@.* ? (@.type() == "number"))))');

-- One row: a rule that a thing of a layer breaks. 'outside': no part of the land holds it. 'approximate': its position was not
-- surveyed. 'field': a property with a unit is no number.
create function senmap.feature_faults(layers jsonb) returns table (feature_id integer, rule text, field text)
language sql stable
set search_path = pg_catalog
as $$
  select f.id, r.rule, r.field
  from jsonb_to_recordset(feature_faults.layers) as l(id text, measured text[])
  join senmap.readable_feature f on f.layer = l.id
  cross join lateral (
    select 'outside', null::text where f.part_id is null
    union all
    select 'approximate', null where f.position <> 'surveyed'
    union all
    select 'field', m.id from unnest(l.measured) m(id)
    where senmap.is_given(f.properties -> m.id) and not senmap.is_measure(f.properties -> m.id)
  ) r(rule, field)
$$;

-- One row: something that a thing of a layer should say and does not: a property, or its date ('asOf').
create function senmap.feature_gaps(layers jsonb) returns table (feature_id integer, field text)
language sql stable
set search_path = pg_catalog
as $$
  select f.id, g.field
  from jsonb_to_recordset(feature_gaps.layers) as l(id text, needed text[])
  join senmap.readable_feature f on f.layer = l.id
  cross join lateral (
    select 'asOf' where f.as_of is null
    union all
    select n.id from unnest(l.needed) n(id) where not senmap.is_given(f.properties -> n.id)
  ) g(field)
$$;

-- One row: a thing of a layer that one before it says already: of the same name within 200 m, or surveyed at the same place to a metre.
-- What was placed by the name of a commune stands on the commune's one spot with others, and is no twin of them by that.
-- Neighbours are found by cells twice as wide as the distance, in four grids half a cell apart: two things that lie near enough share a
-- cell of one of them. So no pair of names is compared that lies far apart, and none of one spot whose names differ.
create function senmap.feature_twins(layers jsonb)
returns table (feature_id integer, rule text, twin_id integer, metres float8)
language sql stable
set search_path = pg_catalog, public
as $$
  with thing as materialized (
    select f.id, f.layer, f.position = 'surveyed' as surveyed, senmap.search_key(f.name_vi) as name, f.geom::geography as place,
      -- Web Mercator stretches a metre by less than this up to 33 degrees north; the country ends at 24.
      st_x(st_centroid(f.geom_3857)) / 1.2 as x, st_y(st_centroid(f.geom_3857)) / 1.2 as y
    from jsonb_to_recordset(feature_twins.layers) as l(id text)
    join senmap.readable_feature f on f.layer = l.id
  ), cell as materialized (
    select t.id, t.layer, t.place, r.rule, r.name, r.metres, s.east, s.north,
      floor(t.x / (2 * r.metres) + s.east) as column_, floor(t.y / (2 * r.metres) + s.north) as row_
    from thing t
    cross join lateral (
      select 'same-name', t.name, 200.0::float8 where t.name <> ''
      union all
      select 'same-place', null, 1 where t.surveyed
    ) r(rule, name, metres)
    cross join (values (0, 0), (0, 0.5), (0.5, 0), (0.5, 0.5)) s(east, north)
  )
  select distinct on (one.id) one.id, one.rule, other.id, st_distance(one.place, other.place)
  from cell one
  join cell other on other.layer = one.layer and other.rule = one.rule and coalesce(other.name, '') = coalesce(one.name, '')
    and other.east = one.east and other.north = one.north and other.column_ = one.column_ and other.row_ = one.row_
    and other.id < one.id and st_dwithin(one.place, other.place, one.metres)
  order by one.id, one.rule, other.id
$$;

-- One row: a thing of a layer, the day it speaks of or else the day its source was published, the day by which it was to be looked
-- at again, and how late that is by a day. Without a date it is neither old nor new: all of it is null.
create function senmap.feature_ages(layers jsonb, today date)
returns table (feature_id integer, dated date, due_on date, days_late integer, liveness float8)
language sql stable
set search_path = pg_catalog
as $$
  select f.id, d.dated, a.due_on, a.days_late,
    -- greatest() passes over null, which is not zero.
    case when a.days_late is not null then 100 * greatest(0, 1 - a.days_late / (2.0 * l.review_days)) end
  from jsonb_to_recordset(feature_ages.layers) as l(id text, review_days integer)
  join senmap.readable_feature f on f.layer = l.id
  left join senmap.source s on s.id = f.source
  cross join lateral (select coalesce(f.as_of, s.published) as dated) d
  left join lateral (
    select d.dated + l.review_days as due_on, greatest(0, feature_ages.today - (d.dated + l.review_days)) as days_late
    where d.dated is not null
  ) a on true
$$;
