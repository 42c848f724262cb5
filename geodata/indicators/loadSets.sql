-- One row: a set of indicators that was not there. One that is keeps what has been entered since.
insert into senmap.indicator_set (id, title_vi, title_en, owner, due_days)
select id, title_vi, title_en, owner, due_days
from jsonb_populate_recordset(null::senmap.indicator_set, :rows::jsonb)
on conflict (id) do nothing
