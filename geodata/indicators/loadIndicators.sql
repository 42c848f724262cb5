-- One row: an indicator, added or brought up to date. A definition that a person changed is theirs, and one that says the same is
-- not touched: every update is a new version and is announced.
insert into senmap.indicator as held (
  code, set_id, name_vi, name_en, description_vi, description_en, unit_vi, unit_en, decimals, pillar, sector, direction, band_low,
  band_high, aggregation, numerator_vi, numerator_en, denominator_vi, denominator_en, factor, weight, cycle, level, owner, source,
  plausible_min, plausible_max, max_jump)
select
  code, set_id, name_vi, name_en, description_vi, description_en, unit_vi, unit_en, decimals, pillar, sector, direction, band_low,
  band_high, aggregation, numerator_vi, numerator_en, denominator_vi, denominator_en, coalesce(factor, 1), weight, cycle, level, owner,
  source, plausible_min, plausible_max, max_jump
from jsonb_populate_recordset(null::senmap.indicator, :rows::jsonb)
on conflict (code) do update set
  set_id = excluded.set_id, name_vi = excluded.name_vi, name_en = excluded.name_en, description_vi = excluded.description_vi,
  description_en = excluded.description_en, unit_vi = excluded.unit_vi, unit_en = excluded.unit_en, decimals = excluded.decimals,
  pillar = excluded.pillar, sector = excluded.sector, direction = excluded.direction, band_low = excluded.band_low,
  band_high = excluded.band_high, aggregation = excluded.aggregation, numerator_vi = excluded.numerator_vi,
  numerator_en = excluded.numerator_en, denominator_vi = excluded.denominator_vi, denominator_en = excluded.denominator_en,
  factor = excluded.factor, weight = excluded.weight, cycle = excluded.cycle, level = excluded.level, owner = excluded.owner,
  source = excluded.source, plausible_min = excluded.plausible_min, plausible_max = excluded.plausible_max,
  max_jump = excluded.max_jump
where held.changed_by is null
  and (held.set_id, held.name_vi, held.name_en, held.description_vi, held.description_en, held.unit_vi, held.unit_en, held.decimals,
    held.pillar, held.sector, held.direction, held.band_low, held.band_high, held.aggregation, held.numerator_vi, held.numerator_en,
    held.denominator_vi, held.denominator_en, held.factor, held.weight, held.cycle, held.level, held.owner, held.source,
    held.plausible_min, held.plausible_max, held.max_jump)
  is distinct from (excluded.set_id, excluded.name_vi, excluded.name_en, excluded.description_vi, excluded.description_en,
    excluded.unit_vi, excluded.unit_en, excluded.decimals, excluded.pillar, excluded.sector, excluded.direction, excluded.band_low,
    excluded.band_high, excluded.aggregation, excluded.numerator_vi, excluded.numerator_en, excluded.denominator_vi,
    excluded.denominator_en, excluded.factor, excluded.weight, excluded.cycle, excluded.level, excluded.owner, excluded.source,
    excluded.plausible_min, excluded.plausible_max, excluded.max_jump)
returning code
