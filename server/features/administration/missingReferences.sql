-- One row: an organisation or a unit that something refers to and that does not exist.
select given.id as what
from unnest(:organisations::text[]) as given(id)
where not exists (select from senmap.organisation o where o.id = given.id)
union all
select given.edition || ' ' || given.code
from jsonb_to_recordset(:units::jsonb) as given(edition text, code text)
where not exists (select from senmap.admin_unit u where u.edition = given.edition and u.code = given.code)
