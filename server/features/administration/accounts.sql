-- One row: an account that fits, by name, with how many fit in all; at least one row, whose account is null when none does.
with fits as materialized (
  select a.id, a.name, a.email, a.organisation, a.status, a.demo
  from senmap.account a
  where (:id::uuid is null or a.id = :id::uuid)
    and (:q::text is null or (senmap.search_key(:q::text) <> ''
      and strpos(senmap.search_key(a.name), senmap.search_key(:q::text)) > 0))
    and (:indexes::bytea[] is null or a.email_index = any (:indexes::bytea[]))
    and (:status::text is null or a.status = :status::text)
    and (:organisation::text is null or a.organisation in (select senmap.organisation_subtree(:organisation::text)))
),
page as (select * from fits order by senmap.search_key(name), name, id limit :limit::int offset :offset::int)
select (select count(*)::int from fits) as total,
  p.id, p.name, p.email, p.organisation, o.name_vi as "organisationName", p.status, p.demo,
  array(select distinct r.role from senmap.role_assignment r where r.account = p.id order by r.role) as roles,
  (select max(s.seen_at) from senmap.session s where s.account = p.id) as "lastSeenAt",
  coalesce(senmap.has_second_factor(p.id), false) as "hasSecondFactor"
from (select) as always
left join page p on true
left join senmap.organisation o on o.id = p.organisation
order by senmap.search_key(p.name), p.name, p.id
