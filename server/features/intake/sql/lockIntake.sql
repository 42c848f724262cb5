-- One row: the intake, held until the end of the transaction; none when it is decided already.
select i.id from senmap.intake i where i.id = :id::uuid and i.state = 'review' for update
