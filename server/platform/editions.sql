-- One row per edition known.
select id from senmap.edition order by id
