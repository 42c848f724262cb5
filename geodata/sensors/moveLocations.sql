-- One row: a built-in location that the boundaries or data sets now put elsewhere. One that somebody has moved stays there.
update senmap.location l
set location = given.location, properties = l.properties || jsonb_build_object('placed', given.location)
from jsonb_to_recordset(:rows::jsonb) as given (key text, location jsonb)
where l.properties ->> 'thing' = given.key and l.location = l.properties -> 'placed' and l.location <> given.location
