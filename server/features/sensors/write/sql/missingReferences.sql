-- One row: an entity that is referred to, and that the person does not see.
select 'Thing' as entity where :thing::bigint is not null and not exists (select from senmap.thing t where t.id = :thing::bigint)
union all
select 'Sensor' where :sensor::bigint is not null and not exists (select from senmap.sensor s where s.id = :sensor::bigint)
union all
select 'ObservedProperty' from unnest(:observed_properties::bigint[]) o(id)
where not exists (select from senmap.observed_property p where p.id = o.id)
