-- One row: something that happened to an incident. Names only to those who handle alerts.
select e.id::float8 as id, to_json(e.at) as at, e.kind, senmap.handler_name(e.account) as by,
  case when senmap.may('alert.handle') or e.account is null then e.said else '' end as said
from senmap.incident_event e
where e.incident_id = :id::bigint
order by e.id
