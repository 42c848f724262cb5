-- One row: the target of an indicator for a year, as it is now.
insert into senmap.indicator_target (indicator_id, year, scope, comparison, value, proposed, source, note_vi, note_en)
values (:indicator::int, :year::smallint, :scope, :comparison, :value::float8, :proposed::boolean, :source, :note_vi, :note_en)
on conflict (indicator_id, year, scope) do update
set comparison = excluded.comparison, value = excluded.value, proposed = excluded.proposed, source = excluded.source,
  note_vi = excluded.note_vi, note_en = excluded.note_en
returning year
