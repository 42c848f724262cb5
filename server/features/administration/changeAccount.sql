-- One row: an account with what was given anew. One that waits for its owner stays so until they come; an erased one is gone.
update senmap.account
set name = coalesce(:name::text, name),
  email = case when :sets_email::boolean then :email::bytea else email end,
  email_index = case when :sets_email::boolean then :email_index::bytea else email_index end,
  phone = case when :sets_phone::boolean then :phone::bytea else phone end,
  organisation = case when :sets_organisation::boolean then :organisation::text else organisation end,
  language = coalesce(:language::text, language),
  status = case when :status::text = 'active' and status = 'invited' then status else coalesce(:status::text, status) end
where id = :id::uuid and status <> 'erased'
returning id
