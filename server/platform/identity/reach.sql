-- One row: what an account holds today, and what its clearances let it read. Classification 'public' needs no clearance.
with held as (
  select r.role, r.organisation, r.scope, r.edition, r.code, r.clearance,
    case when r.scope is null then null else array(select senmap.organisation_subtree(r.scope)) end as within,
    r.role = any (:reading::text[]) as reads
  from senmap.role_assignment r
  where r.account = :account::uuid
    and (r.valid_from is null or r.valid_from <= current_date) and (r.valid_to is null or r.valid_to >= current_date)
),
readable as materialized (
  select a.id
  from senmap.access a
  where a.classification <> 'public' and exists (
    select from held h
    where h.reads and senmap.clearance_rank(a.classification) <= senmap.clearance_rank(h.clearance)
      and (h.within is null or a.owner = any (h.within))
      and (h.code is null or exists (
        select from senmap.admin_unit_part p where p.edition = h.edition and p.code = h.code and p.part_id = a.part_id)
        or (a.unit_id is not null and senmap.unit_within(a.unit_id, h.edition, h.code))))
)
select
  array(select id from readable order by id) as access,
  array(
    select l.id from senmap.layer l
    where l.classification <> 'public' and (
      exists (
        select from held h
        where h.reads and senmap.clearance_rank(l.classification) <= senmap.clearance_rank(h.clearance)
          and (h.within is null or l.owner = any (h.within)))
      or exists (select from senmap.map_feature f where f.layer = l.id and f.access in (select id from readable)))
    order by l.id) as layers,
  -- Which of the access classes make a difference in which layer: the key of what may be shared between people.
  coalesce((select jsonb_object_agg(r.layer, r.classes) from (
    select la.layer, jsonb_agg(la.access order by la.access) as classes
    from senmap.layer_access la join readable on readable.id = la.access group by la.layer) r), '{}') as "byLayer",
  coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'organisation', h.organisation, 'scope', h.scope,
    'within', h.within, 'edition', h.edition, 'code', h.code, 'clearance', h.clearance) order by h.role, h.organisation)
    from held h), '[]') as assignments
