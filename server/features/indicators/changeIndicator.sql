-- One row: the indicator with all its fields anew, if it still is the version that was seen.
update senmap.indicator
set set_id = :set, name_vi = :name_vi, name_en = :name_en, description_vi = :description_vi, description_en = :description_en,
  unit_vi = :unit_vi, unit_en = :unit_en, decimals = :decimals::smallint, pillar = :pillar, sector = :sector,
  direction = :direction, band_low = :band_low::float8, band_high = :band_high::float8, aggregation = :aggregation,
  numerator_vi = :numerator_vi, numerator_en = :numerator_en, denominator_vi = :denominator_vi,
  denominator_en = :denominator_en, factor = :factor::float8, weight = :weight, cycle = :cycle, level = :level,
  owner = :owner, plausible_min = :plausible_min::float8, plausible_max = :plausible_max::float8,
  max_jump = :max_jump::float8, classification = :classification, retired_on = :retired_on::date
where code = :code::text and version = :version::int
returning version
