-- What a person may read of map_feature, as a view. Under row-level security PostgreSQL applies the policy before any
-- condition whose operator is not leakproof, and && of PostGIS and the likeness of pg_trgm are none: no index on place or name
-- serves, and a tile reads every row of its layer. The view says the same as the policy, and lets the planner choose; our own
-- statements are all that the web role runs, so none is there to spy on rows by its conditions. The policy stays beneath.
create view senmap.readable_feature as
select f.* from senmap.map_feature f
where f.access = any ((select senmap.visible_access())::integer[]);
grant select on senmap.readable_feature to senmap_web;
