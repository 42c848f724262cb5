-- One row: a personal field that was not known, or is none any more.
with given as (select relation, field from jsonb_to_recordset(:fields::jsonb) as f(relation text, field text)),
gone as (
  delete from senmap.personal_field p
  where not exists (select from given g where g.relation = p.relation and g.field = p.field)
  returning relation, field
),
new as (
  insert into senmap.personal_field (relation, field) select relation, field from given
  on conflict do nothing
  returning relation, field
)
select * from gone union all select * from new
