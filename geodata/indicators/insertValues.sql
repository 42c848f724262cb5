-- One row: a value that was not known. An unknown code or unit has no id, which is refused.
insert into senmap.indicator_value (indicator_id, period_start, period_end, unit_id, value, numerator, denominator, status,
  source, note, access)
select i.id, g.start, g."end", u.id, g.value, g.numerator, g.denominator, g.status, g.source, g.note,
  senmap.access_id(i.classification, i.owner, null, u.id)
from jsonb_to_recordset(:rows::jsonb) as g (code text, start date, "end" date, edition text, unit text, value double precision,
  numerator double precision, denominator double precision, status text, source text, note text)
left join senmap.indicator i on i.code = g.code
left join senmap.admin_unit u on u.edition = g.edition and u.code = g.unit
on conflict (unit_id, indicator_id, period_start, period_end) where superseded_at is null do nothing
returning unit_id
