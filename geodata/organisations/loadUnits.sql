-- One row: a unit that an organisation answers for: each commune's committee for its commune, the province's for the province.
insert into senmap.organisation_unit (organisation, edition, code)
select o.id, u.edition, u.code
from senmap.organisation o
join senmap.admin_unit u on u.edition = '2025' and (o.id = 'XA-' || u.code or (o.id = 'H20' and u.level = 'province'))
on conflict do nothing
returning organisation
