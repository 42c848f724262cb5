-- One row per layer this person may know of.
select id from senmap.layer
