-- One row: what became of a batch of readings: the numbers of those that were not recorded as new, and why: 'same' (it was there),
-- 'conflict' (another value was there), or the reason of a refusal. What is not told of is committed with the transaction.
-- Run by the job of ingest, one batch at a time.
with judged as materialized (
  select * from senmap.judge_readings(:claims::jsonb, :writers::int[], :datastreams::bigint[], :times::timestamptz[],
    :results::float8[], :extras::jsonb[])
),
recorded as (
  insert into senmap.observation (datastream_id, phenomenon_time, result, result_json, phenomenon_end, result_time, feature_id,
    valid_from, valid_to, quality, parameters)
  select datastream_id, phenomenon_time, result, extra -> 'json', (extra ->> 'end')::timestamptz, (extra ->> 'resultTime')::timestamptz,
    (extra ->> 'feature')::bigint, (extra ->> 'validFrom')::timestamptz, (extra ->> 'validTo')::timestamptz,
    extra -> 'quality', extra -> 'parameters'
  from judged where reason is null
  on conflict do nothing
  returning datastream_id, phenomenon_time, result, result_json
),
told as materialized (
  select r.*, j.access, senmap.level_of(j.band_edges, j.band_levels, r.result) as level
  from recorded r
  join (select distinct on (datastream_id) * from judged where reason is null) j using (datastream_id)
),
newest as (select distinct on (datastream_id) * from told order by datastream_id, phenomenon_time desc),
renewed as (
  update senmap.datastream_latest l
  set phenomenon_time = n.phenomenon_time, result = n.result, result_json = n.result_json, level = n.level,
    trend_time = case when n.phenomenon_time >= b.next_time + interval '30 minutes' then b.next_time else b.trend_time end,
    trend_result = case when n.phenomenon_time >= b.next_time + interval '30 minutes' then b.next_result else b.trend_result end,
    next_time = case when n.phenomenon_time < b.next_time + interval '30 minutes' then b.next_time else n.phenomenon_time end,
    next_result = case when n.phenomenon_time < b.next_time + interval '30 minutes' then b.next_result else n.result end
  from newest n join senmap.datastream_latest b using (datastream_id)
  where l.datastream_id = n.datastream_id and (b.phenomenon_time is null or n.phenomenon_time > b.phenomenon_time)
),
logged as (
  insert into senmap.reading_log (access, readings)
  select access, '[' || string_agg(concat('[', datastream_id, ',', (extract(epoch from phenomenon_time) * 1000)::bigint, ',',
    coalesce(result::text, result_json::text, 'null'), ',', coalesce(level::text, 'null'), ']'), ',' order by phenomenon_time) || ']'
  from told group by access
  returning 1
),
odd as materialized (
  select j.n, j.reason, j.datastream_id, j.phenomenon_time, j.result, j.extra -> 'json' as json, t.datastream_id is not null as taken
  from judged j
  left join told t on t.datastream_id = j.datastream_id and t.phenomenon_time = j.phenomenon_time
  where j.reason is not null or t.datastream_id is null or (j.result, j.extra -> 'json') is distinct from (t.result, t.result_json)
),
outcome as (
  select n, case
    when reason is not null then reason
    when taken then 'conflict'
    -- What was there before. A subquery, so that it is looked for in the index, one by one, and only for these.
    else (
      select case when o.result is not distinct from odd.result and o.result_json is not distinct from odd.json then 'same' else 'conflict' end
      from senmap.observation o
      where o.datastream_id = odd.datastream_id and o.phenomenon_time = odd.phenomenon_time)
  end as outcome
  from odd
)
select coalesce(array_agg(n::int), '{}') as numbers, coalesce(array_agg(outcome), '{}') as outcomes,
  (select count(*) from logged)::int as logged
from outcome
