-- One row: whether any border of a unit lies where former borders are known only approximately:
-- some commune of 2025 holds land of this unit and of another unit of its edition and level.
select exists (
  select from senmap.admin_unit_part mine
  join senmap.admin_unit_part whole on whole.edition = '2025' and whole.part_id = mine.part_id
  join senmap.admin_unit commune
    on commune.edition = '2025' and commune.code = whole.code and commune.level = 'commune'
  join senmap.admin_unit_part beside on beside.edition = '2025' and beside.code = commune.code
  where mine.edition = :edition::text and mine.code = :code::text
    and not exists (
      select from senmap.admin_unit_part same
      where same.edition = mine.edition and same.code = mine.code and same.part_id = beside.part_id)
) as approximate
