-- One row: how many values were added, corrected or known already.
select r.outcome, count(*)::int as count
from senmap.record_values(:rows::jsonb, :intake::uuid) r
group by r.outcome
