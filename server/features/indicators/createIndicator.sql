-- One row: the new indicator's number.
insert into senmap.indicator (code, set_id, name_vi, name_en, description_vi, description_en, unit_vi, unit_en, decimals, pillar,
  sector, direction, aggregation, numerator_vi, numerator_en, denominator_vi, denominator_en, factor, cycle, level, owner,
  classification)
values (:code, :set, :name_vi, :name_en, :description_vi, :description_en, :unit_vi, :unit_en, :decimals::smallint, :pillar,
  :sector, :direction, :aggregation, :numerator_vi, :numerator_en, :denominator_vi, :denominator_en, :factor::float8, :cycle,
  :level, :owner, :classification)
returning id
