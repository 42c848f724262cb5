-- Every part, and with it what units hold: they are all loaded anew.
delete from senmap.part
