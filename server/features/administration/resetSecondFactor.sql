-- One row: whether the second factor of an account was forgotten.
select senmap.reset_second_factor(:account::uuid) as done
