-- One row: something that is wrong with what was sent.
insert into senmap.intake_issue (intake, number, set_id, indicator_id, unit_id, period_start, period_end, kind, severity, cell, raw,
  text_vi, text_en, left_out)
select :id::uuid, r.number, r.set_id, r.indicator_id, r.unit_id, r.period_start, r.period_end, r.kind, r.severity, r.cell, r.raw,
  r.text_vi, r.text_en, r.left_out
from jsonb_to_recordset(:issues::jsonb) as r (number integer, set_id text, indicator_id integer, unit_id bigint, period_start date,
  period_end date, kind text, severity text, cell text, raw text, text_vi text, text_en text, left_out boolean)
