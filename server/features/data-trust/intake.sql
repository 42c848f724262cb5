-- One row per set and unit: rows that came by sheet or interface in the year before a day, and those that were at fault.
select c.set_id_of as "set", c.unit_id::float8 as "unit", c.received, c.faulty
from senmap.intake_counts(:set::text, :today::date) c
