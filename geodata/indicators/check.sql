-- One row: what is wrong with an indicator, a target or a current value. None: all are sound.
-- Demonstration values are wrong on purpose here and there, so only their arithmetic is looked at.
with indicator as (
  select code as subject, case
      when sector not in ('economy', 'society', 'health', 'education', 'transport', 'agriculture', 'public-services', 'disaster',
        'administration') then 'its sector is none of ours'
      when (aggregation = 'mean') <> (weight is not null) then 'a mean has a weight and nothing else has'
      when aggregation <> 'ratio' and factor <> 1 then 'has a factor but is no ratio'
      when band_low > band_high then 'its band is empty'
    end as detail
  from senmap.indicator
), target as (
  select i.code || ' ' || t.year || ' ' || t.scope as subject, case
      when not t.value between coalesce(i.plausible_min, '-infinity') and coalesce(i.plausible_max, 'infinity')
        then 'is outside of what is plausible'
      when i.direction = 'up' and t.comparison in ('at-most', 'less-than')
        or i.direction = 'down' and t.comparison in ('at-least', 'more-than') then 'asks for the worse'
      when t.proposed <> (t.source = 'senmap-proposal') then 'a document states it or SenMap proposes it, not both'
    end as detail
  from senmap.indicator_target t
  join senmap.indicator i on i.id = t.indicator_id
), value as (
  select i.code || ' ' || v.period_start || '/' || v.period_end || ' ' || v.unit_id as subject, case
      when (v.numerator is null) <> (v.denominator is null) then 'has one part of a ratio'
      when v.numerator is not null and i.aggregation <> 'ratio' then 'has the parts of a ratio'
      when v.denominator = 0 and v.value is not null then 'is divided by nothing'
      when abs(v.value - v.numerator / nullif(v.denominator, 0) * i.factor) > 1e-9 * greatest(1, abs(v.value))
        then 'is not its numerator by its denominator'
      when not v.period_end between coalesce(e.valid_from, '-infinity') and coalesce(e.valid_to, 'infinity')
        then 'its unit was not there at the end of the period'
      when array_position('{province,district,commune}', u.level) > array_position('{province,district,commune}', i.level)
        then 'its unit is below the level that reports'
      when v.status <> 'demo' and not v.value between coalesce(i.plausible_min, '-infinity') and coalesce(i.plausible_max, 'infinity')
        then 'is outside of what is plausible'
    end as detail
  from senmap.indicator_value v
  join senmap.indicator i on i.id = v.indicator_id
  join senmap.admin_unit u on u.id = v.unit_id
  join senmap.edition e on e.id = u.edition
  where v.superseded_at is null
)
select 'indicators' as rule, * from indicator where detail is not null
union all
select 'indicator-targets', * from target where detail is not null
union all
select 'indicator-values', * from value where detail is not null
