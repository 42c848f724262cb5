-- One row: the location of a thing that has none. It remembers whose it is and where it was placed.
with added as (
  insert into senmap.location (name, location, properties, classification, owner)
  select t.name, given.location, jsonb_build_object('thing', t.key, 'placed', given.location), t.classification, t.owner
  from jsonb_to_recordset(:rows::jsonb) as given (key text, location jsonb)
  join senmap.thing t on t.key = given.key
  where not exists (select from senmap.thing_location tl where tl.thing_id = t.id)
  returning id, properties ->> 'thing' as key
)
insert into senmap.thing_location (thing_id, location_id)
select t.id, a.id from added a join senmap.thing t on t.key = a.key
returning location_id
