-- One row: a rule that the person may see, with what is open by it and who silenced it.
select r.id::float8 as id, json_build_object('vi', r.title_vi, 'en', r.title_en) as title, r.layer, to_json(r.datastreams) as datastreams,
  st_asgeojson(r.area)::json as area, r.condition, r.together, r.severity, json_build_object('vi', r.advice_vi, 'en', r.advice_en) as advice,
  r.enabled, r.classification::text as classification,
  case when o.id is not null then json_build_object('vi', o.name_vi, 'en', o.name_en) end as owner, r.owner as "ownerId",
  r.key is not null as "builtIn", r.version, to_json(r.changed_at) as "changedAt",
  (select count(*)::int from senmap.incident i where i.rule_id = r.id and i.closed_at is null) as "openCount",
  coalesce((select json_agg(json_build_object('id', s.id, 'datastream', s.datastream_id, 'reason', s.reason, 'until', s.until,
    'begunAt', s.begun_at, 'by', senmap.handler_name(s.begun_by)) order by s.id)
    from senmap.alert_silence s
    where s.rule_id = r.id and s.ended_at is null and s.until > now()), '[]') as silences
from senmap.alert_rule r
left join senmap.organisation o on o.id = r.owner
where :id::bigint is null or r.id = :id::bigint
order by r.severity desc, r.title_vi, r.id
