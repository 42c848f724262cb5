-- One row: nothing; what a multi-datastream observes at one place of its results.
insert into senmap.datastream_property (datastream_id, place, observed_property_id)
values (:datastream::bigint, :place::smallint, :observed_property::bigint)
