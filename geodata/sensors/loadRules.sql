-- One row: a rule that comes with SenMap and was not there yet. Rules that people changed or switched off stay as they are.
insert into senmap.alert_rule (key, title_vi, title_en, layer, condition, together, severity, advice_vi, advice_en, classification, owner)
select r.key, r.title_vi, r.title_en, r.layer, r.condition, r.together, r.severity, r.advice_vi, r.advice_en, 'public', r.owner
from jsonb_to_recordset(:rules::jsonb) as r(key text, title_vi text, title_en text, layer text, condition jsonb, together smallint,
  severity smallint, advice_vi text, advice_en text, owner text)
on conflict (key) do nothing
