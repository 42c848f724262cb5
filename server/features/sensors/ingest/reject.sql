-- One row: readings of one writer refused for one reason in this minute, counted with those before.
insert into senmap.rejected_reading as r (minute, writer, way, reason, count, sample)
select date_trunc('minute', now()), g.writer, g.way, g.reason, g.count, g.sample
from jsonb_to_recordset(:rejects::jsonb) as g(writer uuid, way text, reason text, count bigint, sample jsonb)
on conflict (minute, writer, way, reason) do update
set count = r.count + excluded.count, sample = excluded.sample, last_at = now()
