-- One row: something that was wrong with an intake, in the order of its cells.
select n.kind, n.severity, jsonb_build_object('vi', n.text_vi, 'en', n.text_en) as text, n.cell, coalesce(n.raw, '') as raw,
  i.code as indicator,
  case when u.id is not null then jsonb_build_object('id', u.id, 'edition', u.edition, 'code', u.code, 'name', u.full_name) end as unit,
  n.period_start::text as start, n.period_end::text as end, n.left_out as "leftOut"
from senmap.intake_issue n
left join senmap.indicator i on i.id = n.indicator_id
left join senmap.admin_unit u on u.id = n.unit_id
where n.intake = :id::uuid
order by n.number
limit :limit::int
