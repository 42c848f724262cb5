-- One row: nothing; a thing stands at a location from now on.
insert into senmap.thing_location (thing_id, location_id) values (:thing::bigint, :location::bigint) on conflict do nothing
