-- One row: an edition of the built-in set.
insert into senmap.edition (id, title_vi, title_en, valid_from, valid_to, legal_basis)
values
  ('2024', 'Trước 01/07/2025', 'Until 30 June 2025', null, '2025-06-30', null),
  ('2025', 'Từ 01/07/2025', 'Since 1 July 2025', '2025-07-01', null,
   'Nghị quyết 202/2025/QH15; Nghị quyết 1663/NQ-UBTVQH15')
on conflict (id) do update set
  title_vi = excluded.title_vi, title_en = excluded.title_en,
  valid_from = excluded.valid_from, valid_to = excluded.valid_to, legal_basis = excluded.legal_basis
