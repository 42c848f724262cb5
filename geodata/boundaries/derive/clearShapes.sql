-- Every shape: they are all derived anew.
delete from senmap.admin_unit_shape
