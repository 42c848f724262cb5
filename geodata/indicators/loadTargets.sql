-- One row: a target that was not there. One that is keeps what has been entered since. An unknown code has no id, which is refused.
insert into senmap.indicator_target (indicator_id, year, scope, comparison, value, proposed, source, note_vi, note_en)
select (select id from senmap.indicator i where i.code = given.code), year, scope, comparison, value, proposed, source, note_vi, note_en
from jsonb_to_recordset(:rows::jsonb) as given (code text, year smallint, scope text, comparison text, value double precision,
  proposed boolean, source text, note_vi text, note_en text)
on conflict (indicator_id, year, scope) do nothing
