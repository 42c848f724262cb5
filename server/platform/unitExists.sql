-- One row when the edition has a unit with this code.
select 1 as found from senmap.admin_unit where edition = :edition::text and code = :code::text
