-- One row: what a unit of 2024 became in 2025.
insert into senmap.lineage (from_edition, from_code, to_edition, to_code, relation, resolution, clause, effective)
select '2024', from_code, '2025', to_code, relation, resolution, clause, effective
from jsonb_to_recordset(:lineage::jsonb) as given (
  from_code text, to_code text, relation text, resolution text, clause text, effective date)
on conflict (from_edition, from_code, to_edition, to_code) do update set
  relation = excluded.relation, resolution = excluded.resolution, clause = excluded.clause,
  effective = excluded.effective
