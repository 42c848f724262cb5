-- One row: an edition and the days between which it held.
select id, valid_from::text as "validFrom", valid_to::text as "validTo" from senmap.edition order by id desc
