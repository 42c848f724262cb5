-- One row: an entry of the audit log, the newest first, and who acted where the person may see the account.
select l.id::float8 as id, l.at, l.actor, l.account, a.name, l.address, l.request_id as request, l.action, l.subject,
  l.before, l.after, encode(l.hash, 'hex') as hash
from senmap.audit_log l
left join senmap.account a on a.id = l.account
where (:account::uuid is null or l.account = :account::uuid)
  and (:action::text is null or l.action = :action::text or starts_with(l.action, :action::text || '.'))
  and (:q::text is null or strpos(lower(concat_ws(' ', l.actor, l.action, l.subject, l.address, l.request_id)), lower(:q::text)) > 0)
  and (:from_day::date is null or l.at >= :from_day::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
  and (:to_day::date is null or l.at < (:to_day::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
  and (:before::bigint is null or l.id < :before::bigint)
order by l.id desc
limit :limit::int
