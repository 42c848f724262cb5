-- One row: an account with another language.
update senmap.account set language = :language where id = :account::uuid returning id
