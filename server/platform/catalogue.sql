-- One row: the layers everybody may know of, and the editions there are.
select
  array(select id from senmap.layer order by id) as layers,
  array(select id from senmap.edition order by id) as editions
