-- One row: a demonstration account that was opened or closed. Closing ends its sessions.
with ended as (delete from senmap.session s using senmap.account a where a.id = s.account and a.demo and not :on::boolean)
update senmap.account set status = case when :on::boolean then 'active' else 'disabled' end
where demo and status <> case when :on::boolean then 'active' else 'disabled' end
returning id
