-- One row: an organisation, what it answers for, and how many of its accounts the person may see.
select o.id, o.e_id as "eId", jsonb_build_object('vi', o.name_vi, 'en', o.name_en) as name, o.kind, o.parent, o.sectors,
  coalesce((
    select jsonb_agg(jsonb_build_object('edition', a.edition, 'code', a.code, 'fullName', a.full_name) order by a.edition, a.code)
    from senmap.organisation_unit u join senmap.admin_unit a on a.edition = u.edition and a.code = u.code
    where u.organisation = o.id), '[]') as units,
  o.valid_from::text as "validFrom", o.valid_to::text as "validTo", o.successor, o.note,
  (select count(*)::int from senmap.account a where a.organisation = o.id and a.status <> 'erased') as accounts
from senmap.organisation o
where (:id::text is null or o.id = :id::text)
  and (:q::text is null or (senmap.search_key(:q::text) <> ''
    and strpos(senmap.search_key(concat_ws(' ', o.id, o.name_vi, o.name_en)), senmap.search_key(:q::text)) > 0))
order by o.parent nulls first, o.id
