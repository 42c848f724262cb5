-- Every lineage: they are all loaded anew.
delete from senmap.lineage
