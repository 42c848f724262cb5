-- One row per edition: its dates, its opening unit, and the levels that can be drawn.
select
  e.id, e.title_vi as "titleVi", e.title_en as "titleEn", e.valid_from::text as "validFrom", e.valid_to::text as "validTo",
  e.legal_basis as "legalBasis",
  -- The province of the mission: former Đồng Tháp (87) where it is a unit of the edition, else the province of today.
  (select u.code from senmap.admin_unit u where u.edition = e.id and u.level = 'province'
    order by (u.code = '87') desc, u.code limit 1) as root,
  array(
    select distinct u.level from senmap.admin_unit u
    where u.edition = e.id and exists (select from senmap.admin_unit_part up where up.edition = u.edition and up.code = u.code)
    order by u.level desc) as levels
from senmap.edition e
order by e.id
