-- One row: nothing; a location that belongs to a place in the history.
insert into senmap.historical_location_location (historical_location_id, location_id) values (:historical_location::bigint, :location::bigint)
on conflict do nothing
