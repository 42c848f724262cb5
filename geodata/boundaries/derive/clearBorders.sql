-- Every border: they are all derived anew.
delete from senmap.border
