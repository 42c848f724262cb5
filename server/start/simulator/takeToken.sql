-- One row: a token of the simulator that is void from now on.
delete from senmap.api_token where account = :account::uuid returning id
