-- One row: an incident that the person may see, with its rule and its station, the open ones and the worst first. Names of people only to those
-- who handle alerts.
select i.id::float8 as id, i.rule_id::float8 as rule, json_build_object('vi', r.title_vi, 'en', r.title_en) as title,
  json_build_object('vi', r.advice_vi, 'en', r.advice_en) as advice, r.layer, i.severity, i.datastream_id::float8 as datastream,
  case when d.id is not null then json_build_object('vi', d.thing_name, 'en', coalesce(t.properties ->> 'nameEn', d.thing_name)) end as station,
  st_x(i.geom) as lon, st_y(i.geom) as lat, d.units ->> 'symbol' as unit, to_json(i.opened_at) as "openedAt", to_json(i.closed_at) as "closedAt",
  i.opened_with as "openedWith", i.peak, to_json(i.peak_at) as "peakAt", l.result as latest, to_json(i.acknowledged_at) as "acknowledgedAt",
  senmap.handler_name(i.acknowledged_by) as "acknowledgedBy",
  case when o.id is not null then json_build_object('vi', o.name_vi, 'en', o.name_en) end as "assignedTo",
  to_json((select max(s.until) from senmap.alert_silence s where s.rule_id = i.rule_id and s.ended_at is null and s.until > now()
    and (s.datastream_id is null or s.datastream_id = i.datastream_id))) as "silencedUntil", i.demo
from senmap.incident i
join senmap.alert_rule r on r.id = i.rule_id
left join senmap.readable_datastream d on d.id = i.datastream_id
left join senmap.thing t on t.id = d.thing_id
left join senmap.datastream_latest l on l.datastream_id = i.datastream_id
left join senmap.organisation o on o.id = i.assigned_to
where (:id::bigint is null or i.id = :id::bigint) and (not :open::boolean or i.closed_at is null)
order by i.closed_at is not null, i.severity desc, i.opened_at desc, i.id desc
limit :most::int
