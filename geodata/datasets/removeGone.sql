-- One row: a feature of the layer that its data set no longer holds. Demonstration rows are somebody else's.
delete from senmap.map_feature where layer = :layer and not demo and key <> all (:keys::text[])
