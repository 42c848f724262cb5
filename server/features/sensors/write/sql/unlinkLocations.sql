-- One row: nothing; a thing stands nowhere, until it is given its new locations.
delete from senmap.thing_location where thing_id = :thing::bigint
