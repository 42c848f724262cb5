-- One row: an organisation that was not there. Those that are keep what has been entered since.
with given as (
  select id, e_id, name_vi, name_en, kind, parent, string_to_array(coalesce(sectors, ''), ' ') as sectors, valid_from, valid_to,
    successor, note
  from jsonb_to_recordset(:rows::jsonb) as r(id text, e_id text, name_vi text, name_en text, kind text, parent text, sectors text,
    valid_from date, valid_to date, successor text, note text)
  union all
  -- A people's committee for each commune of today, named after it.
  select 'XA-' || u.code, null, 'Ủy ban nhân dân ' || lower(left(u.full_name, 1)) || substr(u.full_name, 2),
    'People''s Committee of ' || coalesce(u.name_en, u.name), 'commune', 'H20',
    '{economy,society,health,education,transport,agriculture,public-services}', date '2025-07-01', null, null, null
  from senmap.admin_unit u where u.edition = '2025' and u.level = 'commune'
)
insert into senmap.organisation (id, e_id, name_vi, name_en, kind, parent, sectors, valid_from, valid_to, successor, note, source)
select id, e_id, name_vi, name_en, kind, parent, array_remove(sectors, ''), valid_from, valid_to, successor, note, 'organisations'
from given
on conflict (id) do nothing
returning id
