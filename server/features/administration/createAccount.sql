-- One row: a new account, whose owner has yet to follow the link.
insert into senmap.account (name, email, email_index, phone, organisation, language, status)
values (:name, :email::bytea, :email_index::bytea, :phone::bytea, :organisation, :language, 'invited')
returning id
