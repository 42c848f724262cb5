-- One row: how many units got new search names or another main grouping.
select senmap.finish_units() as changed
