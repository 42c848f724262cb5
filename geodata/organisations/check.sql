-- One row: an organisation that is not sound. None: all are.
select 'organisations' as rule, o.id as subject,
  case when u.code is null then 'answers for no commune' else 'has been abolished without a date' end as detail
from senmap.organisation o
left join senmap.organisation_unit u on u.organisation = o.id
where (o.kind = 'commune' and u.code is null) or (o.successor is not null and o.valid_to is null)
