-- One row: a part that a unit holds.
insert into senmap.admin_unit_part (edition, code, part_id)
select edition, code, part_id
from jsonb_to_recordset(:members::jsonb) as given (edition text, code text, part_id integer)
