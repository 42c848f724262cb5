-- One row: a station whose alarm levels do not rise, that hides why one is missing, or that claims a surveyed position.
select 'flood-stations' as rule, key as subject, properties::text as detail
from senmap.map_feature
cross join lateral (
  select (properties ->> 'alarm1M')::numeric as one, (properties ->> 'alarm2M')::numeric as two,
    (properties ->> 'alarm3M')::numeric as three
) as alarm
where layer = 'flood-stations'
  and (alarm.one >= alarm.two or alarm.two >= alarm.three or alarm.one >= alarm.three
    or ((alarm.one is null or alarm.two is null or alarm.three is null)
      and properties #>> '{alarmNote,vi}' is null)
    or position <> 'approximate' or position_note_vi is null or as_of is null)
union all
select 'flood-stations', 'the layer', format('%s stations, 12 expected', count(*))
from senmap.map_feature where layer = 'flood-stations' having count(*) <> 12
