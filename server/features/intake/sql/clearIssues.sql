-- One row: an issue of an earlier look at the same intake is gone.
delete from senmap.intake_issue where intake = :id::uuid returning number
