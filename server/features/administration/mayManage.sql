-- One row: whether the person may manage an account (null: one yet to be made) and, where one is given, have it in an organisation.
select (:id::uuid is null or exists (
    select from senmap.account a where a.id = :id::uuid and senmap.may_manage(a.id, a.organisation)))
  and (not :sets_organisation::boolean or senmap.may_in('account.manage', :organisation::text)) as may
