-- One row: a unit that an organisation answers for from now on, or does no longer.
with given as (
  select distinct edition, code from jsonb_to_recordset(:units::jsonb) as u(edition text, code text)
),
gone as (
  delete from senmap.organisation_unit u
  where u.organisation = :organisation
    and not exists (select from given g where g.edition = u.edition and g.code = u.code)
  returning edition, code
),
new as (
  insert into senmap.organisation_unit (organisation, edition, code)
  select :organisation, edition, code from given
  where not exists (select from senmap.organisation_unit u
    where u.organisation = :organisation and u.edition = given.edition and u.code = given.code)
  returning edition, code
)
select edition, code, true as held from new union all select edition, code, false from gone
