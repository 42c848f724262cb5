-- One row: how many units got new search names or another main grouping, and how many things found another part.
select senmap.finish_units() as changed, senmap.place_features() as moved
